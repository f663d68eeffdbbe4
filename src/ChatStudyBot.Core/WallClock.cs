namespace ChatStudyBot.Core;

/// <summary>
/// A time of the local clock as the moment at which that clock first shows it. When the clock is put forward over it,
/// that is the first moment after; when it is put back through it, the first of the two.
/// </summary>
public static class WallClock
{
    public static DateTimeOffset MomentOf(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
