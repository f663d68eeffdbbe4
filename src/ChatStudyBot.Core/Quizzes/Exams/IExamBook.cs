using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>The exams that were handed in; they are saved with the hand-in: see <see cref="QuizCommit.Attempt"/>.</summary>
public interface IExamBook
{
    /// <summary>One person's, the newest first.</summary>
    Task<IReadOnlyList<ExamAttempt>> AttemptsAsync(PlayerId player, CancellationToken cancellationToken);
}

/// <summary>One exam that somebody took to its end.</summary>
/// <param name="Exam">Code of its blueprint.</param>
/// <param name="PassMark">Of <see cref="ExamBlueprint.FullMarks"/>, as it was then.</param>
public sealed record ExamAttempt(
    QuizId Quiz,
    PlayerId Player,
    string Exam,
    int Right,
    int Questions,
    int PassMark,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt
)
{
    public bool IsPassed => PassLine.IsReached(Right, Questions, PassMark);
}
