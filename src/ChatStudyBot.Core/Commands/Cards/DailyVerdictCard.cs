using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What an answer to the question of the day came to, for the one who gave it, at once.</summary>
internal static class DailyVerdictCard
{
    /// <param name="above">What has to be said first; null for nothing.</param>
    public static Card Of(
        Language language,
        Quiz quiz,
        Answer answer,
        StudyStreak streak,
        SourceLinks sources,
        Line? above
    )
    {
        var round = quiz.Rounds[0];
        var question = quiz.QuestionOf(round);
        var score = Scoring.Of(quiz, round.Index, answer);
        return new Card(
            language,
            score.IsRight ? CardTone.Right : CardTone.Wrong,
            DailyCard.Title(language, quiz),
            [
                .. above is null ? ImmutableArray<CardBlock>.Empty : [Wording.Paragraph(above)],
                // A day may have several.
                .. QuestionBlocks.Stem(language, question),
                score.IsRight
                    ? Wording.Paragraph(
                        language,
                        "daily.right",
                        ("points", score.Points.Total),
                        ("streak", streak.Now)
                    )
                    : Wording.Paragraph(
                        language,
                        "daily.wrong",
                        ("key", DetailCard.KeyOf(language, question, round)),
                        ("streak", streak.Now)
                    ),
                .. DetailCard.Unrated(language, quiz, round, score),
                .. RevealBlocks.Key(language, question, round),
                .. RevealBlocks.Choices(
                    language,
                    quiz,
                    round,
                    null,
                    question.IsTyped ? [] : Marking.Indexes(answer.Given)
                ),
                .. RevealBlocks.Sources(language, question),
                .. Streak(language, quiz.Daily!, score, streak).Select(line => new CardBlock.Context(line)),
            ],
            [
                new ActionRow([
                    Wording.Press(language, "btn.share", QuizCode.Of(quiz.Id, QuizAction.Share)),
                    .. DetailCard.Open(language, question, answer.Player, sources),
                    RoundButtons.Report(language, quiz, round),
                ]),
            ]
        );
    }

    private static IEnumerable<Line> Streak(
        Language language,
        DailyRun daily,
        RoundScore score,
        StudyStreak streak
    )
    {
        // The card bears the date of its schedule's clock, which may show another day than the team's.
        if (daily.StudyDay != daily.Day)
            yield return Say.Line(language, "daily.other_day", ("on", daily.StudyDay));
        if (!score.IsRight)
            yield return Say.Line(language, "daily.streak_counts");
        foreach (var day in streak.Covered)
            yield return Say.Line(
                language,
                "daily.freeze_used",
                ("on", day),
                ("left", streak.Freezes - (streak.HasEarned ? 1 : 0))
            );
        if (streak.HasEarned)
            yield return Say.Line(language, "daily.freeze_earned", ("left", streak.Freezes));
    }

    /// <summary>Under a hint, where giving up begins.</summary>
    public static ActionRow GiveUp(Language language, Quiz quiz) =>
        new([Wording.Press(language, "btn.show_answer", RoundCode.Of(quiz.Id, 0, RoundWord.AskToShow))]);

    /// <summary>Whoever is shown the answer cannot answer any more.</summary>
    public static Card Confirm(Language language, Quiz quiz) =>
        Card.Sentence(language, CardTone.Plain, Say.Line(language, "daily.show_confirm")) with
        {
            Actions =
            [
                new ActionRow([
                    Wording.Press(language, "btn.show_answer", RoundCode.Of(quiz.Id, 0, RoundWord.Show)),
                ]),
            ],
        };
}
