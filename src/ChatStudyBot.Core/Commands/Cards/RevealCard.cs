using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What an asking card becomes when its round has closed; see messages.md 4.</summary>
internal static class RevealCard
{
    /// <param name="hasChanged">The notes say something else by now.</param>
    public static Card Of(Quiz quiz, Round round, bool hasChanged)
    {
        var language = quiz.Language;
        var question = quiz.QuestionOf(round);
        var next =
            quiz is { Phase: QuizPhase.Revealed, Due: { } due }
            && round.Index == quiz.Rounds.Length - 1
            && QuizMachine.HasNext(quiz)
                ? due
                : (DateTimeOffset?)null;
        return new Card(
            language,
            CardTone.Done,
            QuestionBlocks.Title(language, quiz, round),
            [
                .. QuestionBlocks.Stem(language, question),
                .. RevealBlocks.Key(language, question, round),
                .. RevealBlocks.Choices(language, quiz, round, RevealBlocks.Explained(question, round), []),
                .. RevealBlocks.Sources(language, question),
                .. hasChanged
                    ? ImmutableArray.Create<CardBlock>(Wording.Context(language, "reveal.note_changed"))
                    : [],
                .. round.IsReported
                    ? ImmutableArray.Create<CardBlock>(Wording.Context(language, "reveal.reported"))
                    : [],
                .. Crowd.Of(language, quiz, round),
                .. next is { } at
                    ? ImmutableArray.Create<CardBlock>(
                        Wording.Context(language, "reveal.next", ("deadline", at))
                    )
                    : [],
            ],
            [new ActionRow(Actions(language, quiz, round, next is not null))]
        );
    }

    private static ImmutableArray<CardAction> Actions(Language language, Quiz quiz, Round round, bool hasNext)
    {
        var actions = ImmutableArray.CreateBuilder<CardAction>();
        actions.Add(Wording.Press(language, "btn.details", Code(RoundWord.Details)));
        if (hasNext)
            actions.Add(Wording.Press(language, "btn.next", Code(RoundWord.Next), ActionStyle.Primary));
        actions.Add(RoundButtons.Report(language, quiz, round));
        return actions.ToImmutable();

        string Code(RoundWord word) => RoundCode.Of(quiz.Id, round.Index, word);
    }
}
