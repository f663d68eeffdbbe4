using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>A schedule that somebody set, and what has to come of each of its local days.</summary>
/// <param name="number">As the channel counts them.</param>
internal sealed class SimulatedSchedule(ChannelId channel, int number, ScheduleWish wish)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(wish.Zone);

    public ScheduleId Id { get; } = new(channel, number);

    public ScheduleWish Wish => wish;

    public bool IsPaused { get; set; }

    /// <summary>Removed, or its channel is gone.</summary>
    public bool IsOver { get; set; }

    /// <summary>The days whose moments have come.</summary>
    public SortedDictionary<DateOnly, Fate> Fates { get; } = [];

    public DateTimeOffset MomentOf(DateOnly day) => LocalClock.FirstAt(_zone, day, wish.Time);

    /// <summary>The days whose moments lie between two, or at one of them.</summary>
    public List<DateOnly> Days(DateTimeOffset from, DateTimeOffset to)
    {
        var days = new List<DateOnly>();
        var last = DateOnly.FromDateTime(to.UtcDateTime).AddDays(2);
        for (var day = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-2); day <= last; day = day.AddDays(1))
            if (wish.Days.Has(day) && MomentOf(day) >= from && MomentOf(day) <= to)
                days.Add(day);
        return days;
    }

    public DateOnly DayAfter(DateTimeOffset at) => Days(at, at.AddDays(9)).First(day => MomentOf(day) > at);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Id.Channel.Channel} {number}: {wish}");
}

/// <summary>What came of a day.</summary>
internal enum Fate
{
    Asked,

    /// <summary>The bot was down for too long.</summary>
    Missed,

    /// <summary>The platform was.</summary>
    LeftOut,

    /// <summary>The channel was closed or gone.</summary>
    Refused,
    Paused,
}

/// <param name="Topic">Null for everything.</param>
public sealed record ScheduleWish(
    string Zone,
    TimeOnly Time,
    WeekDays Days,
    string Channel = "general",
    string? Topic = null,
    int Count = 1
)
{
    /// <summary>As somebody types it.</summary>
    public string Command =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/daily {Time:HH\\:mm} {string.Join(',', Named(Days))} {Topic} {Zone} count:{Count}"
        );

    private static IEnumerable<string> Named(WeekDays days) =>
        WeekDaySets.Single.Where(day => (days & day) != WeekDays.None).Select(day => day.ToString()[..3]);
}
