using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Leads from a passage to its source, to what stands around it and to what was asked of it.</summary>
internal sealed class PassageGuide(IBankSource bank, SourceLinks sources)
{
    private const int QuizQuestions = 3;

    /// <returns>Null when there is no such passage.</returns>
    public AnswerWays? WaysFrom(CommandContext context, NoteAnswer answer, int at)
    {
        if (at >= answer.Passages.Length)
            return null;
        var passage = answer.Passages[at];
        var place = passage.Citation;
        return new AnswerWays(
            at,
            place,
            cited => sources.AddressOf(cited, context.Player.Platform),
            path => bank.Current.Reports.FirstOrDefault(report => report.Path == path)?.Stale ?? [],
            bank.Current.Notes.FirstOrDefault(note => note.Path == place.Path) is { } note
            && SectionText.Around(note, place, AnswerCard.LongestSection) is { } text
            && text.HasMoreThan(QuotedLines.Of(passage).Shown)
                ? text
                : null,
            TopicOf(place) is { IsEmpty: false } topic
                ? StartCode.Of(
                    TopicCode.Of(topic),
                    QuizQuestions,
                    QuizMode.Solo,
                    null,
                    null,
                    [.. MadeOf(passage)]
                )
                : null,
            !context.IsDirect
        );
    }

    /// <summary>What was made of the lines of a passage, of the one that answers first, the most worth asking first.</summary>
    private IEnumerable<QuestionId> MadeOf(FoundPassage passage)
    {
        var lines = passage.Lines;
        return bank
            .Current.Questions.Where(question =>
                question.Citation.Path == passage.Citation.Path && lines.Contains(question.Citation.Line)
            )
            .OrderBy(question => Math.Abs(question.Citation.Line - passage.Citation.Line))
            .ThenByDescending(question => question.Worth)
            .Select(question => question.Id);
    }

    /// <summary>The narrowest topic that holds all questions made of its heading, or of the nearest one above.</summary>
    private ImmutableArray<string> TopicOf(Citation place)
    {
        var near = bank
            .Current.Questions.Where(question => question.Citation.Path == place.Path)
            .GroupBy(question => Common(question.Citation.Heading, place.Heading).Length)
            .MaxBy(group => group.Key);
        return near is null ? [] : near.Select(question => question.Topic).Aggregate(Common);
    }

    private static ImmutableArray<string> Common(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one[..one.AsSpan().CommonPrefixLength(other.AsSpan())];
}
