using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A question that can be answered. Nothing on it depends on the key.</summary>
internal static class AskingCard
{
    /// <param name="language">The quiz's; in solo the player's.</param>
    public static Card Of(Language language, Quiz quiz, Round round)
    {
        var question = quiz.QuestionOf(round);
        return new Card(
            language,
            CardTone.Asking,
            QuestionBlocks.Title(language, quiz, round),
            [
                .. QuestionBlocks.Stem(language, question),
                .. QuestionBlocks.Rules(language, question),
                .. Choices(language, quiz, round),
                .. Time(language, quiz, round),
            ],
            Actions(language, quiz, round)
        );
    }

    /// <summary>Those that can be pressed.</summary>
    public static ImmutableArray<CardBlock> Choices(Language language, Quiz quiz, Round round) =>
        QuestionBlocks.Choices(
            language,
            quiz,
            round,
            (_, position, choice) =>
                AnswerForm.IsNeeded(quiz.QuestionOf(round))
                    ? choice
                    : choice with
                    {
                        Code = RoundCode.Choose(quiz.Id, round.Index, position),
                    }
        );

    /// <summary>The button of the form, where one is needed.</summary>
    public static ImmutableArray<ActionRow> Answering(Language language, Quiz quiz, Round round) =>
        AnswerForm.IsNeeded(quiz.QuestionOf(round))
            ?
            [
                new ActionRow([
                    new CardAction.Fill(
                        Say.Text(language, "btn.answer"),
                        RoundCode.Of(quiz.Id, round.Index, RoundWord.Open),
                        AnswerForm.Of(language, quiz, round)
                    ),
                ]),
            ]
            : [];

    private static IEnumerable<CardBlock> Time(Language language, Quiz quiz, Round round)
    {
        if (round is { Resumed: true, Deadline: { } until, Pauses: [.., var pause] })
            yield return Wording.Context(
                language,
                "round.resumed",
                ("seconds", (int)Math.Ceiling((until - pause.To).TotalSeconds))
            );
        if (round.Deadline is { } deadline && quiz.Pace is { } whole)
            yield return new CardBlock.Countdown(
                Say.Line(language, "round.closes", ("deadline", deadline)),
                deadline,
                whole
            );
        if (!quiz.IsSolo && !round.Answers.IsEmpty)
            yield return Wording.Context(language, "round.answered", ("count", round.Answers.Count));
    }

    private static ImmutableArray<ActionRow> Actions(Language language, Quiz quiz, Round round)
    {
        ActionRow help = new([
            .. Hint.IsOffered(quiz.QuestionOf(round))
                ? ImmutableArray.Create<CardAction>(Wording.Press(language, "btn.hint", Code(RoundWord.Hint)))
                : [],
            Wording.Aside(language, quiz.IsReview ? "btn.show_answer" : "btn.skip", Code(RoundWord.Skip)),
            RoundButtons.Report(language, quiz, round),
        ]);
        return [.. Answering(language, quiz, round), help];

        string Code(RoundWord word) => RoundCode.Of(quiz.Id, round.Index, word);
    }
}
