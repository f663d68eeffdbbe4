using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Hosting;

/// <summary>Every team has what the configuration says.</summary>
internal sealed class ConfiguredTeams(TeamOptions options) : ITeamSettings
{
    private readonly TeamSettings _settings = new(options.Language, options.TimeZone, options.DayRollover);

    public TeamSettings For(string platform, string team) => _settings;
}
