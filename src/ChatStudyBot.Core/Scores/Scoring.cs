using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Scores;

/// <summary>What answers are worth: see design.md, Commands. Pure: the same quiz gives the same points at any time.</summary>
public static class Scoring
{
    public const int Right = 100;
    public const int MostSpeed = 50;
    public const int PerRun = 10;
    public const int MostRun = 50;

    /// <summary>Of a right answer that is given alone.</summary>
    public const int RightAlone = Right / 2;

    /// <summary>
    /// So many right answers given alone have points in a study day, the rest is practice: together, runs among them,
    /// they are worth less than the team's question of the day and one quiz of five.
    /// </summary>
    public const int MostAlone = 10;

    /// <summary>Of everybody who answered the round, earliest answer first.</summary>
    public static ImmutableArray<RoundScore> OfRound(Quiz quiz, int index) =>
        [
            .. quiz.Rounds[index]
                .Answers.Values.OrderBy(answer => answer.At)
                .ThenBy(answer => answer.Player.ToString(), StringComparer.Ordinal)
                .Select(answer => Of(quiz, index, answer)),
        ];

    /// <summary>What this answer is worth if the round closes now.</summary>
    public static RoundScore Of(Quiz quiz, int index, Answer answer)
    {
        var round = quiz.Rounds[index];
        var isRight = Marking.IsRight(quiz.QuestionOf(round), answer.Given);
        // Review is for remembering, not for points.
        var isRated =
            !quiz.IsReview
            && !quiz.IsPractice
            && !round.Unrated.Contains(answer.Player)
            && !round.Spent.Contains(answer.Player);
        var isHinted = round.Hinted.Contains(answer.Player);
        // A mock exam is private: nothing of it is for a board.
        var points = isRight && isRated && !quiz.IsExam ? Points(quiz, round, answer, isHinted) : default;
        return new RoundScore(
            answer,
            isRight,
            isRated,
            isHinted,
            IsAlone(quiz, index, answer.Player),
            points
        );
    }

    /// <summary>
    /// Nobody outruns the team alone: what is answered while nobody else has answered in the quiz, up to that round, is
    /// worth half.
    /// </summary>
    public static bool IsAlone(Quiz quiz, int index, PlayerId player) =>
        quiz.IsSolo
        || quiz.IsHalvedAlone
            && quiz.Rounds.Take(index + 1)
                .All(round => round.Answers.Keys.All(answered => answered == player));

    /// <summary>Right answers in a row before this round. A round that was skipped before anybody answered does not count.</summary>
    public static int RunBefore(Quiz quiz, int index, PlayerId player)
    {
        var run = 0;
        foreach (var round in quiz.Rounds.Take(index).Reverse())
        {
            if (round.SkippedBy is not null && round.Answers.IsEmpty)
                continue;
            if (
                !round.Answers.TryGetValue(player, out var answer)
                || !Marking.IsRight(quiz.QuestionOf(round), answer.Given)
            )
                return run;
            run++;
        }
        return run;
    }

    public static ImmutableArray<Mark> Marks(Quiz quiz, int index, StudyCalendar calendar)
    {
        var question = quiz.Questions[index];
        return
        [
            .. OfRound(quiz, index)
                .Select(score => new Mark(
                    quiz.Id,
                    index,
                    score.Answer.Player,
                    score.Answer.PlayerName,
                    quiz.Home,
                    question.Id,
                    question.Topic,
                    score.IsRight,
                    score.IsRated,
                    score.IsHinted,
                    score.Points,
                    calendar.DayOf(score.Answer.At),
                    score.Answer.At,
                    Marking.Chosen(question, score.Answer.Given)
                )
                {
                    IsExam = quiz.IsExam,
                }),
        ];
    }

    private static Points Points(Quiz quiz, Round round, Answer answer, bool isHinted)
    {
        var speed = quiz.Mode == QuizMode.Race && !isHinted ? Speed(quiz, round, answer) : 0;
        var run = Math.Min(MostRun, PerRun * RunBefore(quiz, round.Index, answer.Player));
        // Halves are rounded down, part by part.
        return IsAlone(quiz, round.Index, answer.Player)
            ? new Points(RightAlone, speed / 2, run / 2)
            : new Points(Right, speed, run);
    }

    private static int Speed(Quiz quiz, Round round, Answer answer)
    {
        if (quiz.Pace is not { Ticks: > 0 } pace)
            return 0;
        var left = pace - round.OpenFor(answer.At);
        return left <= TimeSpan.Zero ? 0 : (int)(MostSpeed * left.Ticks / pace.Ticks);
    }
}

/// <summary>One answer of a round and what it is worth.</summary>
/// <param name="IsRated">See <see cref="Mark"/>.</param>
/// <param name="IsAlone">See <see cref="Scoring.IsAlone"/>.</param>
public sealed record RoundScore(
    Answer Answer,
    bool IsRight,
    bool IsRated,
    bool IsHinted,
    bool IsAlone,
    Points Points
);
