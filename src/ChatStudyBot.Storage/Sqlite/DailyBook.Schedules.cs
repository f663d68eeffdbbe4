using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using Dapper;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>The schedules themselves.</summary>
internal sealed partial class DailyBook
{
    private static readonly Sql AddSchedule = new(
        """
        INSERT INTO daily_schedule (channel, number, delivery, time, zone, days, topic, count, role, opens_thread,
                                    reveal, set_by, set_by_name, since, is_paused)
        VALUES (@0, (SELECT coalesce(max(number), 0) + 1 FROM daily_schedule WHERE channel = @0),
                @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, 0)
        RETURNING number
        """
    );

    private static readonly Sql PauseSchedule = new(
        """
        UPDATE daily_schedule SET is_paused = @2, since = CASE WHEN @2 = 1 THEN since ELSE @3 END
        WHERE channel = @0 AND number = @1 AND is_paused <> @2
        """
    );

    private static readonly Sql EndSchedules = new(
        """
        UPDATE daily_schedule SET ended_at = @2
        WHERE channel = @0 AND (@1 IS NULL OR number = @1) AND ended_at IS NULL
        """
    );

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
                        Number = statements.RunForRow(
                            AddSchedule,
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
                statements.Run(
                    PauseSchedule,
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
            statements => statements.Run(EndSchedules, channel.ToString(), number, Instant.ToColumn(at)),
            cancellationToken
        );

    private static string RevealColumn(DailyReveal reveal) =>
        reveal switch
        {
            DailyReveal.Private => "private",
            DailyReveal.Thread => "thread",
            _ => throw new ArgumentOutOfRangeException(nameof(reveal)),
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
