using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <param name="Language">For what the channel sees.</param>
/// <param name="DayRollover">Local hour at which a study day begins.</param>
public sealed record TeamSettings(Language Language, TimeZoneInfo TimeZone, TimeOnly DayRollover)
{
    public StudyCalendar Calendar => new(TimeZone, DayRollover);
}

public interface ITeamSettings
{
    TeamSettings For(string platform, string team);
}
