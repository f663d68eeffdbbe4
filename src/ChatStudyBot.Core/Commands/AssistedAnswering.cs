using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// What a model does for an answer: it says the question in other words to search with, and sums up what is quoted.
/// </summary>
internal sealed class AssistedAnswering(IAssistant assistant, INoteIndexSource notes, TimeProvider time)
{
    /// <summary>Of the patience, so that there is time for a summary of what is found.</summary>
    private static readonly TimeSpan SearchPatience = AssistantTurn.Patience / 2;

    /// <summary>With what is found in other words, and a summary that is made when somebody is to see it.</summary>
    public async Task<AskedAnswer> AssistAsync(Language language, AskedAnswer asked)
    {
        var turn = new AssistantTurn(assistant, time);
        var searched = await SearchedAsync(language, asked, turn);
        return searched is { Answer.IsAnswered: true, Summary: null }
            ? searched with
            {
                // Delivered again meanwhile, it waits for the same summary.
                Summary = new Lazy<Task<Summary>>(() => WriteAsync(language, searched, turn)),
            }
            : searched;
    }

    /// <summary>
    /// Searches in other words where the answer is not sure. A model that is given the passages can say a question in
    /// the words of any of them, so what is found has to answer the question itself: by a summary that stands in it.
    /// </summary>
    /// <returns>The same when that finds nothing surer, fails or takes too long.</returns>
    private async Task<AskedAnswer> SearchedAsync(Language language, AskedAnswer asked, AssistantTurn turn)
    {
        if (
            asked.Answer.IsSettled
            || await turn.AskAsync(
                OtherWords.PromptFor(asked.WholeQuestion, QuotedIn(asked.Answer)),
                SearchPatience
            )
                is not { } reply
            || Surer(asked, OtherWords.Read(reply), await notes.IndexAsync()) is not { } found
        )
            return asked;
        var searched = asked with { Answer = found };
        var summary = await WriteAsync(language, searched, turn);
        return summary.Sentences.IsEmpty
            ? asked
            : searched with
            {
                Summary = new Lazy<Task<Summary>>(Task.FromResult(summary)),
            };
    }

    /// <returns>Without a sentence when there is none.</returns>
    private async Task<Summary> WriteAsync(Language language, AskedAnswer asked, AssistantTurn turn)
    {
        var quoted = QuotedIn(asked.Answer);
        return
            await turn.AskAsync(
                Summary.PromptFor(language, asked.WholeQuestion, quoted),
                AssistantTurn.Patience
            )
                is { } reply
            ? Summary.Read(reply, quoted, await notes.IndexAsync())
            : Summary.None;
    }

    /// <returns>Null when none of the words find anything surer.</returns>
    private static NoteAnswer? Surer(AskedAnswer asked, ImmutableArray<string> words, NoteIndex index)
    {
        var plain = asked.Answer;
        var surest = words
            .Select(other => index.AskInOtherWords(asked.WholeQuestion, other))
            .Where(found => found?.IsAnswered == true)
            .MaxBy(found => found!.Confidence);
        return surest is null || plain.IsAnswered && plain.Confidence >= surest.Confidence
            ? null
            : surest with
            {
                Question = plain.Question,
                Subject = plain.Subject,
                KeptSubject = plain.KeptSubject,
                // Nobody has typed the words that were searched for.
                Repairs = [],
                UnknownNames = plain.UnknownNames,
            };
    }

    private static ImmutableArray<QuotedPassage> QuotedIn(NoteAnswer answer) =>
        [
            .. AnswerBlocks
                .QuotedIn(answer)
                .Select(passage => new QuotedPassage(
                    [passage.Title, .. passage.Citation.Heading],
                    Quote.TextOf(passage)
                )),
        ];
}
