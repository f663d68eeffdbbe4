using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Reviews;

/// <summary>Somebody's wish to be told, once a study day, that there is something to review.</summary>
/// <param name="At">By the team's clock.</param>
/// <param name="Since">When it was wished for: what would have come before is not made up for.</param>
public sealed record ReviewReminder(TimeOnly At, DateTimeOffset Since)
{
    /// <summary>One that could not be given for so long is left out.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(4);

    /// <returns>The study day that somebody is to be reminded of now; null when it is not the time.</returns>
    /// <param name="last">The study day they were reminded of last.</param>
    public DateOnly? DayAt(StudyCalendar calendar, DateTimeOffset now, DateOnly? last)
    {
        var today = calendar.DayOf(now);
        var moment = calendar.MomentOf(today, At);
        return moment > Since && moment <= now && now < moment + GoodFor && !(last >= today) ? today : null;
    }
}
