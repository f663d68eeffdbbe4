namespace ChatStudyBot.Core.Tests.Daily;

/// <param name="TeamZone">Whose study days count.</param>
public sealed record YearsCase(string TeamZone, int Seed, params IReadOnlyList<ScheduleWish> Schedules)
{
    /// <summary>On the clock of Greenwich.</summary>
    public DateOnly First { get; init; } = new(2026, 11, 24);

    public TimeOnly Rollover { get; init; } = new(4, 0);

    /// <summary>A zone that the team changes to, and back, again and again; null for one that stays.</summary>
    public string? MovesTo { get; init; }
}
