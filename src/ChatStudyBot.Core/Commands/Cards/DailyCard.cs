using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The public card of a question of the day. It never tells the answer, not even when it has closed.</summary>
internal static class DailyCard
{
    public static Card Of(Quiz quiz, Round round) =>
        round.ClosedAt is null ? Asking(quiz, round) : Closed(quiz, round);

    public static Line Title(Language language, Quiz quiz) => Line.Plain(TitleText(language, quiz));

    public static string TitleText(Language language, Quiz quiz) =>
        Say.Text(language, "daily.title", ("on", MessageNumbers.BareDay(language, quiz.Daily!.Day)));

    private static Card Asking(Quiz quiz, Round round)
    {
        var (language, question, daily) = (quiz.Language, quiz.QuestionOf(round), quiz.Daily!);
        return new Card(
            language,
            CardTone.Asking,
            Title(language, quiz),
            [
                .. QuestionBlocks.Topic(question),
                .. QuestionBlocks.Stem(language, question),
                .. QuestionBlocks.Rules(language, question),
                .. AskingCard.Choices(language, quiz, round),
                Wording.Context(
                    language,
                    "daily.closes",
                    ("at", daily.ClosesAt),
                    ("count", round.Answers.Count)
                ),
                .. Before(language, daily),
            ],
            [
                .. AskingCard.Answering(language, quiz, round),
                new ActionRow(Help(language, quiz, round, daily)),
            ]
        )
        {
            Mentions = daily.Role,
        };
    }

    private static Card Closed(Quiz quiz, Round round)
    {
        var (language, question) = (quiz.Language, quiz.QuestionOf(round));
        return new Card(
            language,
            CardTone.Done,
            Title(language, quiz),
            [
                .. QuestionBlocks.Topic(question),
                .. QuestionBlocks.Stem(language, question),
                .. QuestionBlocks.Choices(language, quiz, round, (_, _, choice) => choice),
                round.Answers.IsEmpty
                    ? Wording.Context(language, "daily.closed_none")
                    : Wording.Context(
                        language,
                        "daily.closed",
                        ("answered", round.Answers.Count),
                        ("right", Scoring.OfRound(quiz, round.Index).Count(score => score.IsRight))
                    ),
            ],
            [
                new ActionRow([
                    Wording.Press(language, "btn.try_daily", QuizCode.Of(quiz.Id, QuizAction.Try)),
                    Wording.Press(
                        language,
                        "btn.show_answer",
                        RoundCode.Of(quiz.Id, round.Index, RoundWord.Details)
                    ),
                    RoundButtons.Report(language, quiz, round),
                ]),
            ]
        );
    }

    private static ImmutableArray<CardBlock> Before(Language language, DailyRun daily) =>
        daily.Before is { Answered: > 0 } before
            ?
            [
                Wording.Context(
                    language,
                    "daily.yesterday",
                    ("answered", before.Answered),
                    ("right", before.Right)
                ),
            ]
            : [];

    private static ImmutableArray<CardAction> Help(
        Language language,
        Quiz quiz,
        Round round,
        DailyRun daily
    ) =>
        [
            Wording.Press(language, "btn.hint", RoundCode.Of(quiz.Id, round.Index, RoundWord.Hint)),
            .. daily.Before is { } before
                ? ImmutableArray.Create<CardAction>(
                    Wording.Press(
                        language,
                        "btn.last_answer",
                        RoundCode.Of(before.Quiz, 0, RoundWord.Details)
                    )
                )
                : [],
            RoundButtons.Report(language, quiz, round),
        ];
}
