using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IQuizStore"/> in tables.</summary>
internal sealed class Quizzes(Writer writer, Reader reader) : IQuizStore
{
    private static readonly Sql SaveQuiz = new(
        """
        INSERT INTO quiz (id, channel, is_running, started_at, snapshot) VALUES (@0, @1, @2, @3, @4)
        ON CONFLICT (id) DO UPDATE SET is_running = excluded.is_running, snapshot = excluded.snapshot
        """
    );

    private static readonly Sql SaveMark = new(
        """
        INSERT INTO mark (quiz, round, player, platform, team, channel, question, topic,
                          is_right, is_rated, is_hinted, base, speed, run, study_day, at, chosen,
                          is_exam)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17)
        ON CONFLICT (quiz, round, player) DO NOTHING
        """
    );

    private static readonly Sql SavePlayer = new(
        """
        INSERT INTO player (id, platform, team, name, folded, seen_at) VALUES (@0, @1, @2, @3, @4, @5)
        ON CONFLICT (id) DO UPDATE
        SET name = excluded.name, folded = excluded.folded, seen_at = excluded.seen_at
        WHERE excluded.seen_at >= seen_at
        """
    );

    private static readonly Sql SaveAsked = new(
        """
        INSERT INTO asked (place, question, at, is_alone) VALUES (@0, @1, @2, @3)
        ON CONFLICT (place, question) DO UPDATE
        SET at = max(at, excluded.at), is_alone = excluded.is_alone
        """
    );

    private static readonly Sql SaveSignOfLife = new(
        "INSERT INTO sign_of_life (id, at) VALUES (1, @0) ON CONFLICT (id) DO UPDATE SET at = excluded.at"
    );

    public Task SaveAsync(QuizCommit commit, CancellationToken cancellationToken)
    {
        var snapshot = QuizJson.Write(commit.Quiz);
        return writer.Enqueue(
            statements => Save(statements, commit, snapshot),
            cancellationToken,
            hasSteps: true
        );
    }

    public Task<bool> AppendAsync(AnswerEntry entry, CancellationToken cancellationToken) =>
        writer.Enqueue(new AppendAnswer(entry, cancellationToken));

    public Task<IReadOnlyList<StoredQuiz>> RunningAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyList<StoredQuiz>>(
            connection =>
                [
                    .. connection
                        .Query<QuizRow>(
                            "SELECT id, snapshot FROM quiz WHERE is_running = 1 ORDER BY started_at, id"
                        )
                        .Select(row => Assemble(connection, row)),
                ],
            cancellationToken
        );

    public Task<StoredQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection =>
                connection.QuerySingleOrDefault<QuizRow>(
                    "SELECT id, snapshot FROM quiz WHERE id = @Value",
                    quiz
                )
                    is { } row
                    ? Assemble(connection, row)
                    : null,
            cancellationToken
        );

    public Task<IReadOnlyDictionary<QuestionId, DateTimeOffset>> LastAskedAsync(
        string place,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyDictionary<QuestionId, DateTimeOffset>>(
            connection =>
                connection
                    .Query<(string Question, long At)>(
                        "SELECT question, at FROM asked WHERE place = @place",
                        new { place }
                    )
                    .ToDictionary(row => QuestionId.Parse(row.Question), row => Instant.FromColumn(row.At)),
            cancellationToken
        );

    public Task RecordSignOfLifeAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        writer.Enqueue(statements => statements.Run(SaveSignOfLife, Instant.ToColumn(at)), cancellationToken);

    public Task<DateTimeOffset?> LastSignOfLifeAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection => Instant.FromColumn(connection.ExecuteScalar<long?>("SELECT at FROM sign_of_life")),
            cancellationToken
        );

    private static StoredQuiz Assemble(SqliteConnection connection, QuizRow row) =>
        new(
            QuizJson.TryRead(row.Snapshot)
                ?? throw new StoreException(
                    $"The snapshot of quiz {row.Id} cannot be read: run 'db check' and restore a backup."
                ),
            AnswerRow.LogOf(connection, row.Id)
        );

    public static void Save(WriteStatements statements, QuizCommit commit, string snapshot)
    {
        var quiz = commit.Quiz;
        statements.Run(
            SaveQuiz,
            quiz.Id.Value,
            quiz.Channel.ToString(),
            quiz.IsRunning ? 1 : 0,
            Instant.ToColumn(quiz.StartedAt),
            snapshot
        );
        DailyBook.Save(statements, quiz);
        foreach (var mark in commit.Marks.IsDefault ? [] : commit.Marks)
        {
            Save(statements, mark);
        }

        foreach (var asked in commit.Asked)
        {
            statements.Run(
                SaveAsked,
                asked.Place,
                asked.Question.Value,
                Instant.ToColumn(asked.At),
                asked.IsAlone ? 1 : 0
            );
        }

        foreach (var review in commit.Reviews)
        {
            Reviews.Save(statements, review);
        }

        if (commit.Attempt is { } attempt)
        {
            Exams.Save(statements, attempt);
        }
    }

    private static void Save(WriteStatements statements, Mark mark)
    {
        var player = mark.Player.ToString();
        statements.Run(
            SaveMark,
            mark.Quiz.Value,
            mark.Round,
            player,
            mark.Player.Platform,
            mark.Player.Team,
            mark.Channel.ToString(),
            mark.Question.Value,
            TopicPath.ToColumn(mark.Topic),
            mark.IsRight ? 1 : 0,
            mark.IsRated ? 1 : 0,
            mark.IsHinted ? 1 : 0,
            mark.Points.Base,
            mark.Points.Speed,
            mark.Points.Run,
            Instant.ToColumn(mark.StudyDay),
            Instant.ToColumn(mark.At),
            TopicPath.ToColumn(mark.Chosen),
            mark.IsExam ? 1 : 0
        );
        statements.Run(
            SavePlayer,
            player,
            mark.Player.Platform,
            mark.Player.Team,
            mark.PlayerName,
            PlayerName.Fold(mark.PlayerName),
            Instant.ToColumn(mark.At)
        );
    }

    private sealed record QuizRow(string Id, string Snapshot);
}
