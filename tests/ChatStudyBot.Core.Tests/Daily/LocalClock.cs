using System.Collections.Concurrent;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>Local times found by looking at a clock again and again, every quarter of an hour.</summary>
internal static class LocalClock
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>No clock is so far ahead of Greenwich.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(15);

    private static readonly ConcurrentDictionary<(string Zone, DateTime Wanted), DateTimeOffset> Found =
        new();

    /// <summary>When it first shows that time of that day, or a later one.</summary>
    /// <param name="time">On a quarter of an hour, as all changes of clocks are.</param>
    public static DateTimeOffset FirstAt(TimeZoneInfo zone, DateOnly day, TimeOnly time) =>
        Found.GetOrAdd((zone.Id, day.ToDateTime(time)), wanted => FirstAt(zone, wanted.Wanted));

    /// <summary>The last day that has begun, when each begins as its clock first reaches a time.</summary>
    public static DateOnly DayOf(TimeZoneInfo zone, TimeOnly begins, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime).AddDays(2);
        while (FirstAt(zone, day, begins) > at)
            day = day.AddDays(-1);
        return day;
    }

    private static DateTimeOffset FirstAt(TimeZoneInfo zone, DateTime wanted)
    {
        var at = new DateTimeOffset(wanted, TimeSpan.Zero) - Farthest;
        while (TimeZoneInfo.ConvertTime(at, zone).DateTime < wanted)
            at += Quarter;
        return at;
    }
}
