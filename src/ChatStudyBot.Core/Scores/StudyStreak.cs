using System.Collections.Immutable;

namespace ChatStudyBot.Core.Scores;

/// <summary>
/// Study days in a row, of those that count. Every seventh of them earns a freeze day; when a day is missed, one is
/// used by itself, and the streak neither grows nor ends.
/// </summary>
/// <param name="Now">Up to today, or to the day before while today is still open.</param>
/// <param name="Best">The longest there ever was.</param>
public sealed record StudyStreak(int Now, int Best)
{
    public const int DaysToEarn = 7;
    public const int MostFreezes = 2;

    /// <summary>Freeze days that are left.</summary>
    public int Freezes { get; init; }

    /// <summary>The day that was answered last; null for none.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The last day answered has earned a freeze day.</summary>
    public bool HasEarned { get; init; }

    /// <summary>Days between it and the one answered before that freeze days stood in for.</summary>
    public ImmutableArray<DateOnly> Covered { get; init; } = [];

    /// <param name="days">With at least one answer, ascending.</param>
    public static StudyStreak Of(ImmutableArray<DateOnly> days, StudyPlan plan, DateOnly today)
    {
        var streak = new StudyStreak(0, 0);
        if (days.IsEmpty)
            return streak;
        var answered = days.ToHashSet();
        ImmutableArray<DateOnly> covered = [];
        foreach (var (day, isOpen) in plan.Between(days[0], today))
            if (answered.Contains(day))
                (streak, covered) = (streak.With(day, covered), []);
            else if (day == today || isOpen)
                continue;
            else if (streak is { Now: > 0, Freezes: > 0 })
                (streak, covered) = (streak with { Freezes = streak.Freezes - 1 }, covered.Add(day));
            else
                (streak, covered) = (streak with { Now = 0, Freezes = 0 }, []);
        return streak;
    }

    private StudyStreak With(DateOnly day, ImmutableArray<DateOnly> covered)
    {
        var now = Now + 1;
        var earns = now % DaysToEarn == 0 && Freezes < MostFreezes;
        return new StudyStreak(now, Math.Max(Best, now))
        {
            Freezes = Freezes + (earns ? 1 : 0),
            Last = day,
            HasEarned = earns,
            Covered = covered,
        };
    }
}
