using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IDailyBook"/> in tables: the days of the schedules, and their questions.</summary>
internal sealed partial class DailyBook(Writer writer, Reader reader) : IDailyBook
{
    private static readonly Sql SettleDay = new(
        """
        INSERT INTO daily_day (channel, number, day, outcome, at)
        SELECT channel, number, @2, @3, @4 FROM daily_schedule
        WHERE channel = @0 AND number = @1 AND is_paused = 0 AND ended_at IS NULL
        ON CONFLICT (channel, number, day) DO NOTHING
        """
    );

    private static readonly Sql SaveDaily = new(
        """
        INSERT INTO daily_question (quiz, channel, number, position, study_day, asked_at, closes_at, was_put)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7)
        ON CONFLICT (quiz) DO UPDATE SET was_put = excluded.was_put
        """
    );

    public Task<IReadOnlyList<DailyDay>> DaysAsync(
        ScheduleId schedule,
        int count,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<DailyDay>>(
            connection =>
                [
                    .. connection
                        .Query<(string Day, string Outcome, long At)>(
                            """
                            SELECT day, outcome, at FROM daily_day WHERE channel = @channel AND number = @Number
                            ORDER BY day DESC LIMIT @count
                            """,
                            new
                            {
                                channel = schedule.Channel.ToString(),
                                schedule.Number,
                                count,
                            }
                        )
                        .Select(row => new DailyDay(
                            schedule,
                            Instant.DayFromColumn(row.Day),
                            OutcomeFromColumn(row.Outcome),
                            Instant.FromColumn(row.At)
                        )),
                ],
            cancellationToken
        );

    public Task<bool> SettleAsync(
        DailyDay day,
        ImmutableArray<Quiz> quizzes,
        CancellationToken cancellationToken
    )
    {
        var commits = Commits(quizzes);
        return writer.Enqueue(
            statements =>
            {
                var isNew =
                    statements.Run(
                        SettleDay,
                        day.Schedule.Channel.ToString(),
                        day.Schedule.Number,
                        Instant.ToColumn(day.Day),
                        OutcomeColumn(day.Outcome),
                        Instant.ToColumn(day.At)
                    ) > 0;
                if (isNew)
                {
                    Save(statements, commits);
                }

                return isNew;
            },
            cancellationToken,
            hasSteps: true
        );
    }

    public Task SaveAsync(ImmutableArray<Quiz> quizzes, CancellationToken cancellationToken)
    {
        var commits = Commits(quizzes);
        return writer.Enqueue(statements => Save(statements, commits), cancellationToken, hasSteps: true);
    }

    public Task<IReadOnlyList<QuizId>> LastAsync(ScheduleId schedule, CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyList<QuizId>>(
            connection =>
                [
                    .. connection
                        .Query<string>(
                            """
                            SELECT quiz FROM daily_question
                            WHERE channel = @channel AND number = @Number AND asked_at = (
                                SELECT max(asked_at) FROM daily_question WHERE channel = @channel AND number = @Number)
                            ORDER BY position
                            """,
                            new { channel = schedule.Channel.ToString(), schedule.Number }
                        )
                        .Select(QuizId.Parse),
                ],
            cancellationToken
        );

    public Task<PlayedDays> PlayedAsync(
        PlayerId player,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync(
            connection => Played(connection, player.ToString(), Instant.ToColumn(now)),
            cancellationToken
        );

    /// <summary>Beside the quiz, whenever that is saved.</summary>
    public static void Save(WriteStatements statements, Quiz quiz)
    {
        if (quiz.Daily is not { } daily)
        {
            return;
        }

        statements.Run(
            SaveDaily,
            quiz.Id.Value,
            daily.Schedule.Channel.ToString(),
            daily.Schedule.Number,
            daily.Position,
            Instant.ToColumn(daily.StudyDay),
            Instant.ToColumn(quiz.StartedAt),
            Instant.ToColumn(daily.ClosesAt),
            quiz.Current is { PutAt: not null } ? 1 : 0
        );
    }

    private static PlayedDays Played(SqliteConnection connection, string player, long now)
    {
        const string Channels = "(SELECT DISTINCT channel FROM mark WHERE player = @player)";
        var days = connection.Query<(string Day, long ClosesAt)>(
            $"""
            SELECT study_day, max(closes_at) FROM daily_question
            WHERE was_put = 1 AND channel IN {Channels} GROUP BY study_day ORDER BY study_day
            """,
            new { player }
        );
        // Null while one of them has not ended, and when there are none.
        var ended = connection.ExecuteScalar<long?>(
            $"""
            SELECT CASE WHEN count(ended_at) = count(*) THEN max(ended_at) END FROM daily_schedule
            WHERE channel IN {Channels}
            """,
            new { player }
        );
        return new PlayedDays(
            [.. days.Select(day => new PlannedDay(Instant.DayFromColumn(day.Day), day.ClosesAt > now))],
            Instant.FromColumn(ended)
        );
    }

    private static (QuizCommit Commit, string Snapshot)[] Commits(ImmutableArray<Quiz> quizzes) =>
        [.. quizzes.Select(quiz => (new QuizCommit(quiz, [], []), QuizJson.Write(quiz)))];

    private static void Save(WriteStatements statements, (QuizCommit Commit, string Snapshot)[] commits)
    {
        foreach (var (commit, snapshot) in commits)
        {
            Quizzes.Save(statements, commit, snapshot);
        }
    }

    private static string OutcomeColumn(DailyOutcome outcome) =>
        outcome switch
        {
            DailyOutcome.Asked => "asked",
            DailyOutcome.Missed => "missed",
            DailyOutcome.NoQuestion => "no_question",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    private static DailyOutcome OutcomeFromColumn(string outcome) =>
        outcome switch
        {
            "asked" => DailyOutcome.Asked,
            "missed" => DailyOutcome.Missed,
            _ => DailyOutcome.NoQuestion,
        };
}
