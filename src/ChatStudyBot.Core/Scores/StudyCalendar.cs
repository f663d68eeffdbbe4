namespace ChatStudyBot.Core.Scores;

/// <summary>
/// A team's study days: each begins when its local clock first reaches the rollover, also on days on which the
/// clock is put forward over it or back through it.
/// </summary>
public sealed record StudyCalendar(TimeZoneInfo Zone, TimeOnly Rollover)
{
    public DateOnly DayOf(DateTimeOffset at)
    {
        var date = WallClock.DayOf(Zone, at);
        return at < StartOf(date) ? date.AddDays(-1)
            : at >= StartOf(date.AddDays(1)) ? date.AddDays(1)
            : date;
    }

    public DateTimeOffset StartOf(DateOnly day) => WallClock.MomentOf(Zone, day, Rollover);

    /// <summary>When a study day's clock first shows a time: before the rollover it is that of the next date.</summary>
    public DateTimeOffset MomentOf(DateOnly day, TimeOnly time) =>
        (this with { Rollover = time }).StartOf(time < Rollover ? day.AddDays(1) : day);

    /// <summary>The first and last study day of a period; nulls for all time. Not for seasons.</summary>
    public (DateOnly? From, DateOnly? To) Range(LeaderboardPeriod period, DateTimeOffset now)
    {
        var today = DayOf(now);
        return period switch
        {
            LeaderboardPeriod.Today => (today, today),
            LeaderboardPeriod.Week => (Monday(today), Monday(today).AddDays(6)),
            LeaderboardPeriod.Month => (
                new DateOnly(today.Year, today.Month, 1),
                new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1)
            ),
            LeaderboardPeriod.All => (null, null),
            // A season is between two moments, not two days.
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };
    }

    /// <summary>The period before that one; null where there is none.</summary>
    public (DateOnly From, DateOnly To)? RangeBefore(LeaderboardPeriod period, DateTimeOffset now) =>
        period is LeaderboardPeriod.Today or LeaderboardPeriod.Week or LeaderboardPeriod.Month
        && Range(period, now) is { From: { } from }
        && Range(period, StartOf(from.AddDays(-1))) is { From: { } first, To: { } last }
            ? (first, last)
            : null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
