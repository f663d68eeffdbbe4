namespace ChatStudyBot.Core.Daily;

/// <summary>The days and moments of a schedule: one moment for each of its local days, whatever the clocks do. Pure.</summary>
public static class DailyCalendar
{
    /// <summary>After a longer absence, days before these are not spoken of.</summary>
    private const int LongestLook = 14;

    public static DateTimeOffset MomentOf(DailySchedule schedule, DateOnly day) =>
        WallClock.MomentOf(schedule.TimeZone, day, schedule.Time);

    /// <summary>
    /// A question stays open until the schedule's time on the next local day, whether or not one comes then; one that was
    /// asked for between times only until the next, which may come on the same day.
    /// </summary>
    /// <param name="moment">When it is due.</param>
    public static DateTimeOffset EndOf(DailySchedule schedule, DateOnly day, DateTimeOffset moment)
    {
        var (end, next) = (
            MomentOf(schedule, day.AddDays(1)),
            MomentOf(schedule, Coming(schedule, moment).First())
        );
        return next < end ? next : end;
    }

    /// <summary>The local day it is where the schedule is at home.</summary>
    public static DateOnly TodayOf(DailySchedule schedule, DateTimeOffset now) =>
        WallClock.DayOf(schedule.TimeZone, now);

    /// <summary>The days whose moments lie after <paramref name="after"/>, without end.</summary>
    public static IEnumerable<DateOnly> Coming(DailySchedule schedule, DateTimeOffset after)
    {
        // A day back: the local date may lag behind a moment that a change of the clocks moved.
        for (var day = TodayOf(schedule, after).AddDays(-1); ; day = day.AddDays(1))
            if (schedule.Days.Has(day) && MomentOf(schedule, day) > after)
                yield return day;
    }

    /// <summary>What has to be settled at <paramref name="now"/>, oldest first: at most the last day is still posted.</summary>
    /// <param name="settled">The newest day that is settled already; null for none.</param>
    /// <param name="grace">So long after its moment a question is still posted.</param>
    public static IReadOnlyList<DailyTurn> Due(
        DailySchedule schedule,
        DateOnly? settled,
        DateTimeOffset now,
        TimeSpan grace
    )
    {
        if (schedule.IsPaused)
            return [];
        var today = TodayOf(schedule, now).AddDays(1);
        var first = today.AddDays(-LongestLook);
        if (settled is { } last && last >= first)
            first = last.AddDays(1);
        var turns = new List<DailyTurn>();
        for (var day = first; day <= today; day = day.AddDays(1))
        {
            if (!schedule.Days.Has(day))
                continue;
            var moment = MomentOf(schedule, day);
            if (moment > schedule.Since && moment <= now)
                turns.Add(new DailyTurn(day, moment, IsMissed: true));
        }
        if (turns is [.., var newest] && now - newest.Moment <= grace)
            turns[^1] = newest with { IsMissed = false };
        return turns;
    }
}

/// <summary>A day of a schedule whose moment has come.</summary>
/// <param name="IsMissed">Too late to post it.</param>
public sealed record DailyTurn(DateOnly Day, DateTimeOffset Moment, bool IsMissed);
