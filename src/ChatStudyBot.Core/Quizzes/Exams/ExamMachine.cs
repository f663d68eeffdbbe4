using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>How a mock exam moves: pure, time is an argument.</summary>
public static class ExamMachine
{
    /// <summary>Minutes left at which the next card carries a warning.</summary>
    private static readonly ImmutableArray<TimeSpan> Warnings =
    [
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(1),
    ];

    /// <summary>All questions are put at once and the clock starts.</summary>
    public static Quiz Begin(Quiz quiz, ExamPaper paper, DateTimeOffset at) =>
        quiz with
        {
            Rounds =
            [
                .. quiz.Questions.Select(
                    (question, index) =>
                        new Round
                        {
                            Index = index,
                            Order = Shuffle.Order(question, quiz.Seed, index),
                            PutAt = at,
                        }
                ),
            ],
            Phase = QuizPhase.Asking,
            Due = at + paper.Time,
        };

    /// <summary>Closes all of it; what is blank stays blank.</summary>
    /// <param name="reason"><see cref="EndReason.Completed"/> by its taker, <see cref="EndReason.TimeUp"/> by the clock.</param>
    public static Quiz HandIn(Quiz quiz, EndReason reason, (PlayerId Id, string Name)? by, DateTimeOffset at)
    {
        if (!quiz.IsPlaying)
            return quiz;
        // Nothing counts that came later, however late the clock was looked at.
        var end = quiz.Due < at ? quiz.Due.Value : at;
        return quiz with
        {
            Rounds = [.. quiz.Rounds.Select(round => round with { ClosedAt = end })],
            Phase = QuizPhase.Finished,
            Due = null,
            End = new QuizEnd(reason, by?.Name, end) { ById = by?.Id },
        };
    }

    /// <summary>Handed in if its time is up; otherwise as it is.</summary>
    public static Quiz AtTime(Quiz quiz, DateTimeOffset at) =>
        quiz.Due <= at ? HandIn(quiz, EndReason.TimeUp, null, at) : quiz;

    /// <summary>Another round is looked at.</summary>
    public static Quiz Look(Quiz quiz, int round, DateTimeOffset at)
    {
        var shown = Math.Clamp(round, 0, quiz.Questions.Length - 1);
        return With(
            quiz,
            paper =>
                paper with
                {
                    At = shown,
                    SeenAt = at,
                    // What is over shows its report instead.
                    Looked = quiz.IsPlaying ? paper.Looked.Add(shown) : paper.Looked,
                }
        );
    }

    /// <summary>These are shown with their answers, whether or not they were looked at before.</summary>
    public static Quiz LookBack(Quiz quiz, IEnumerable<int> rounds) =>
        With(quiz, paper => paper with { Looked = paper.Looked.Union(rounds) });

    public static Quiz Flag(Quiz quiz, int round, bool isFlagged) =>
        quiz.IsPlaying && quiz.Exam is { } exam && exam.Flagged.Contains(round) != isFlagged
            ? With(
                quiz,
                paper =>
                    paper with
                    {
                        Flagged = isFlagged
                            ? [.. paper.Flagged.Append(round).Order()]
                            : paper.Flagged.Remove(round),
                    }
            )
            : quiz;

    /// <summary>After the bot was down for so long.</summary>
    public static Quiz GiveBack(Quiz quiz, TimeSpan down) =>
        With(quiz, paper => paper with { Down = paper.Down + down });

    /// <summary>How much time is left; none when it is over.</summary>
    public static TimeSpan Left(Quiz quiz, DateTimeOffset at) =>
        quiz.Due is { } due && due > at ? due - at : TimeSpan.Zero;

    /// <summary>Whether a card shown now is the first one since a warning is due.</summary>
    public static bool Warns(Quiz quiz, DateTimeOffset at)
    {
        if (quiz is not { Exam: { } paper, Due: { } due })
            return false;
        var left = due - at;
        return Warnings.Any(limit =>
            left <= limit && limit < paper.Time && !(paper.SeenAt is { } seen && due - seen <= limit)
        );
    }

    /// <summary>Rounds without an answer.</summary>
    public static IEnumerable<int> Blank(Quiz quiz) =>
        quiz.Rounds.Where(round => !round.Answers.ContainsKey(quiz.Starter)).Select(round => round.Index);

    internal static Quiz With(Quiz quiz, Func<ExamPaper, ExamPaper> change) =>
        quiz.Exam is { } paper ? quiz with { Exam = change(paper) } : quiz;
}
