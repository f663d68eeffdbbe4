using System.Collections.Immutable;

namespace ChatStudyBot.Core.Daily;

/// <summary>A set of days of the week, one bit each.</summary>
[Flags]
public enum WeekDays
{
    None = 0,
    Monday = 1,
    Tuesday = 1 << 1,
    Wednesday = 1 << 2,
    Thursday = 1 << 3,
    Friday = 1 << 4,
    Saturday = 1 << 5,
    Sunday = 1 << 6,
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    Every = Weekdays | Weekend,
}

public static class WeekDaySets
{
    /// <summary>Monday first.</summary>
    public static ImmutableArray<WeekDays> Single { get; } =
    [
        WeekDays.Monday,
        WeekDays.Tuesday,
        WeekDays.Wednesday,
        WeekDays.Thursday,
        WeekDays.Friday,
        WeekDays.Saturday,
        WeekDays.Sunday,
    ];

    public static bool Has(this WeekDays days, DateOnly day) =>
        (days & Single[((int)day.DayOfWeek + 6) % 7]) != WeekDays.None;
}
