using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using Dapper;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IExamBook"/> in a table.</summary>
internal sealed class Exams(Reader reader) : IExamBook
{
    private static readonly Sql SaveAttempt = new(
        """
        INSERT INTO exam_attempt (quiz, player, exam, right_answers, questions, pass_mark, started_at, ended_at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7)
        ON CONFLICT (quiz) DO NOTHING
        """
    );

    public static void Save(WriteStatements statements, ExamAttempt attempt) =>
        statements.Run(
            SaveAttempt,
            attempt.Quiz.Value,
            attempt.Player.ToString(),
            attempt.Exam,
            attempt.Right,
            attempt.Questions,
            attempt.PassMark,
            Instant.ToColumn(attempt.StartedAt),
            Instant.ToColumn(attempt.EndedAt)
        );

    public Task<IReadOnlyList<ExamAttempt>> AttemptsAsync(
        PlayerId player,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<ExamAttempt>>(
            connection =>
                [
                    .. connection
                        .Query<AttemptRow>(
                            """
                            SELECT quiz, exam, right_answers AS rightAnswers, questions, pass_mark AS passMark,
                                   started_at AS startedAt, ended_at AS endedAt
                            FROM exam_attempt WHERE player = @player ORDER BY ended_at DESC, quiz
                            """,
                            new { player = player.ToString() }
                        )
                        .Select(row => row.ToAttempt(player)),
                ],
            cancellationToken
        );

    private sealed record AttemptRow(
        string Quiz,
        string Exam,
        long RightAnswers,
        long Questions,
        long PassMark,
        long StartedAt,
        long EndedAt
    )
    {
        public ExamAttempt ToAttempt(PlayerId player) =>
            new(
                QuizId.Parse(Quiz),
                player,
                Exam,
                (int)RightAnswers,
                (int)Questions,
                (int)PassMark,
                Instant.FromColumn(StartedAt),
                Instant.FromColumn(EndedAt)
            );
    }
}
