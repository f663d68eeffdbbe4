using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IDailyBook"/> in tables.</summary>
internal sealed class DailyRows(Writer writer, Reader reader) : IDailyBook
{
    private const string ClockFormat = "HH:mm";

    private const string Columns = """
        channel, number, time, zone, days, topic, count, role, opens_thread AS opensThread, reveal,
        set_by AS setBy, set_by_name AS setByName, since, is_paused AS isPaused
        """;

    public Task<IReadOnlyList<DailySchedule>> SchedulesAsync(
        ChannelId? channel,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<DailySchedule>>(
            connection =>
                [
                    .. connection
                        .Query<ScheduleRow>(
                            $"""
                            SELECT {Columns} FROM daily_schedule
                            WHERE ended_at IS NULL {(
                                channel is null ? "" : "AND channel = @channel"
                            )} ORDER BY channel, number
                            """,
                            new { channel = channel?.ToString() }
                        )
                        .Select(row => row.ToSchedule()),
                ],
            cancellationToken
        );

    public Task<DailySchedule?> FindAsync(ScheduleId schedule, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection =>
                connection
                    .QuerySingleOrDefault<ScheduleRow>(
                        $"""
                        SELECT {Columns} FROM daily_schedule
                        WHERE channel = @channel AND number = @Number AND ended_at IS NULL
                        """,
                        new { channel = schedule.Channel.ToString(), schedule.Number }
                    )
                    ?.ToSchedule(),
            cancellationToken
        );

    public Task<DailySchedule?> AddedByAsync(string delivery, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection =>
                connection
                    .QuerySingleOrDefault<ScheduleRow>(
                        $"SELECT {Columns} FROM daily_schedule WHERE delivery = @delivery",
                        new { delivery }
                    )
                    ?.ToSchedule(),
            cancellationToken
        );

    public Task<DailySchedule> AddAsync(
        DailySchedule draft,
        string delivery,
        CancellationToken cancellationToken
    ) =>
        writer.Enqueue(
            statements =>
                draft with
                {
                    Id = draft.Id with
                    {
                        Number = statements.AddSchedule.RunForRow(
                            row => row.GetInt32(0),
                            draft.Id.Channel.ToString(),
                            delivery,
                            draft.Time.ToString(ClockFormat, CultureInfo.InvariantCulture),
                            draft.Zone,
                            (int)draft.Days,
                            TopicPath.ToColumn(draft.Topic),
                            draft.Count,
                            draft.Role,
                            draft.OpensThread ? 1 : 0,
                            RevealColumn(draft.Reveal),
                            draft.SetBy.ToString(),
                            draft.SetByName,
                            Instant.ToColumn(draft.Since)
                        ),
                    },
                },
            cancellationToken
        );

    public Task PauseAsync(
        ScheduleId schedule,
        bool isPaused,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        writer.Enqueue(
            statements =>
                statements.PauseSchedule.Run(
                    schedule.Channel.ToString(),
                    schedule.Number,
                    isPaused ? 1 : 0,
                    Instant.ToColumn(at)
                ),
            cancellationToken
        );

    public Task<int> EndAsync(
        ChannelId channel,
        int? number,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        writer.Enqueue(
            statements => statements.EndSchedules.Run(channel.ToString(), number, Instant.ToColumn(at)),
            cancellationToken
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
                    statements.SettleDay.Run(
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

        statements.SaveDaily.Run(
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

    private static bool Save(WriteStatements statements, (QuizCommit Commit, string Snapshot)[] commits) =>
        commits.All(one => Quizzes.Save(statements, one.Commit, one.Snapshot));

    private static string RevealColumn(DailyReveal reveal) =>
        reveal switch
        {
            DailyReveal.Private => "private",
            DailyReveal.Thread => "thread",
            _ => throw new ArgumentOutOfRangeException(nameof(reveal)),
        };

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

    private sealed class ScheduleRow
    {
        public required string Channel { get; init; }
        public long Number { get; init; }
        public required string Time { get; init; }
        public required string Zone { get; init; }
        public long Days { get; init; }
        public required string Topic { get; init; }
        public long Count { get; init; }
        public string? Role { get; init; }
        public long OpensThread { get; init; }
        public required string Reveal { get; init; }
        public required string SetBy { get; init; }
        public required string SetByName { get; init; }
        public long Since { get; init; }
        public long IsPaused { get; init; }

        public DailySchedule ToSchedule() =>
            new()
            {
                Id = new ScheduleId(ChannelId.Parse(Channel), (int)Number),
                Time = TimeOnly.ParseExact(Time, ClockFormat, CultureInfo.InvariantCulture),
                Zone = Zone,
                Days = (WeekDays)Days,
                Topic = TopicPath.FromColumn(Topic),
                Count = (int)Count,
                Role = Role,
                OpensThread = OpensThread == 1,
                Reveal = Reveal == "thread" ? DailyReveal.Thread : DailyReveal.Private,
                SetBy = PlayerId.Parse(SetBy),
                SetByName = SetByName,
                Since = Instant.FromColumn(Since),
                IsPaused = IsPaused == 1,
            };
    }
}
