using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Scores;

/// <summary>A stretch of a team's play with a board of its own; a team has at most one at a time.</summary>
/// <param name="Id">From 1, in the order of their starts.</param>
/// <param name="Channel">Where it was opened, or closed; its final table goes there.</param>
/// <param name="StartedAt">Answers given from this moment on count.</param>
/// <param name="EndsAt">Answers given from this moment on do not; null until somebody says when.</param>
public sealed record Season(
    long Id,
    string Name,
    ChannelId Channel,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndsAt
)
{
    public string Platform => Channel.Platform;

    public string Team => Channel.Team;

    public bool IsOver(DateTimeOffset now) => EndsAt <= now;

    public bool Holds(DateTimeOffset at) => StartedAt <= at && !IsOver(at);

    public DateOnly FirstDay(StudyCalendar calendar) => calendar.DayOf(StartedAt);

    /// <summary>The last study day that has a part of it; null without an end.</summary>
    public DateOnly? LastDay(StudyCalendar calendar) =>
        EndsAt is { } end ? calendar.DayOf(end.AddTicks(-1)) : null;
}
