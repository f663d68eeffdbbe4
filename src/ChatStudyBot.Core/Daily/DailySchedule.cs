using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Daily;

/// <summary>When a channel gets its questions of the day, and which.</summary>
public sealed record DailySchedule
{
    public required ScheduleId Id { get; init; }

    /// <summary>Of the local clock of <see cref="Zone"/>.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>Its name in the tz database.</summary>
    public required string Zone { get; init; }

    public required WeekDays Days { get; init; }

    /// <summary>Path in the topic tree; empty for everything.</summary>
    public required ImmutableArray<string> Topic { get; init; }

    /// <summary>Questions a day, each a card of its own.</summary>
    public required int Count { get; init; }

    /// <summary>The platform's id of the role that a new question notifies; null for nobody.</summary>
    public string? Role { get; init; }

    /// <summary>A thread for talk is opened on each card.</summary>
    public bool OpensThread { get; init; }

    public DailyReveal Reveal { get; init; }

    public required PlayerId SetBy { get; init; }

    public required string SetByName { get; init; }

    /// <summary>When it was set, or last resumed: what was due before is not made up for.</summary>
    public required DateTimeOffset Since { get; init; }

    public bool IsPaused { get; init; }

    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);
}

/// <param name="Number">From 1 in each channel, never used again.</param>
public readonly record struct ScheduleId(ChannelId Channel, int Number);

/// <summary>How the answer of a closed question is told.</summary>
public enum DailyReveal
{
    /// <summary>To each who asks for it.</summary>
    Private,

    /// <summary>For all to see, in reply to the card.</summary>
    Thread,
}
