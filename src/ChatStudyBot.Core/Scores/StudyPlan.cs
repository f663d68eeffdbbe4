using System.Collections.Immutable;

namespace ChatStudyBot.Core.Scores;

/// <summary>
/// Which study days count for a person's streak: from the first question of the day in their channels on, the days that
/// had one; before it, and after the last schedule there was removed, every day.
/// </summary>
/// <param name="Days">That had a question of the day, ascending.</param>
/// <param name="Until">The last day on which there was a schedule, also a paused one; null while there is one.</param>
public sealed record StudyPlan(ImmutableArray<PlannedDay> Days, DateOnly? Until)
{
    public static StudyPlan EveryDay { get; } = new([], null);

    /// <summary>The days that count from one to another, both included.</summary>
    public IEnumerable<PlannedDay> Between(DateOnly first, DateOnly last)
    {
        var planned = Days.ToDictionary(day => day.Day);
        for (var day = first; day <= last; day = day.AddDays(1))
            if (planned.TryGetValue(day, out var known))
                yield return known;
            else if (Days.IsEmpty || day < Days[0].Day || day > Until)
                yield return new PlannedDay(day, IsOpen: false);
    }
}

/// <param name="IsOpen">A question of that day can still be answered.</param>
public readonly record struct PlannedDay(DateOnly Day, bool IsOpen);
