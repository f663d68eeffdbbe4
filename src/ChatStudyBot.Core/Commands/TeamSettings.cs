using System.Collections.Immutable;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <param name="Language">For what the channel sees.</param>
/// <param name="DayRollover">Local hour at which a study day begins.</param>
public sealed record TeamSettings(Language Language, TimeZoneInfo TimeZone, TimeOnly DayRollover)
{
    public QuizPlace Place { get; init; }

    /// <summary>What the seconds of rounds are multiplied by.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>By channel, the topic of a quiz of which nobody says what it is about.</summary>
    public ImmutableDictionary<ChannelId, ImmutableArray<string>> Topics { get; init; } =
        ImmutableDictionary<ChannelId, ImmutableArray<string>>.Empty;

    public StudyCalendar Calendar => new(TimeZone, DayRollover);

    /// <returns>The path; empty for everything.</returns>
    public ImmutableArray<string> TopicOf(ChannelId channel) => Topics.GetValueOrDefault(channel, []);
}

public interface ITeamSettings
{
    TeamSettings For(string platform, string team);
}

public static class ChannelSettings
{
    extension(ITeamSettings settings)
    {
        /// <summary>Of the team whose channel it is.</summary>
        public TeamSettings For(ChannelId channel) => settings.For(channel.Platform, channel.Team);
    }
}
