using System.Collections.Immutable;

namespace ChatStudyBot.Core.Scores;

/// <summary>Study days in a row.</summary>
/// <param name="Now">Up to today, or to yesterday while today is still open.</param>
/// <param name="Best">The longest there ever was.</param>
public sealed record StudyStreak(int Now, int Best)
{
    /// <param name="days">With at least one answer, ascending.</param>
    public static StudyStreak Of(ImmutableArray<DateOnly> days, DateOnly today)
    {
        var (run, best) = (0, 0);
        DateOnly? last = null;
        foreach (var day in days)
        {
            run = last?.AddDays(1) == day ? run + 1 : 1;
            best = Math.Max(best, run);
            last = day;
        }
        return new StudyStreak(last >= today.AddDays(-1) ? run : 0, best);
    }
}
