using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Hosting;

/// <summary>What holds for every team that has not set its own.</summary>
internal sealed class ConfiguredTeams(TeamOptions options) : ITeamSettings
{
    private readonly TeamSettings _settings = new(options.Language, options.TimeZone, options.DayRollover);

    public TeamSettings For(string platform, string team) => _settings;
}
