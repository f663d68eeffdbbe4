using System.Collections.Concurrent;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Settings;

/// <summary>
/// What teams and people have set. Every command asks, so it is read from memory; a change is on the disk before it
/// holds.
/// </summary>
public sealed class SettingsBook : ITeamSettings, IPlayerSettings
{
    private readonly ISettingsLog _log;
    private readonly ITeamSettings _defaults;
    private readonly ConcurrentDictionary<SettingOwner.OfTeam, TeamChoices> _teams = new();
    private readonly ConcurrentDictionary<PlayerId, PlayerSettings> _players = new();

    /// <summary>Changes take effect in the order in which they were saved.</summary>
    private readonly Gate _gate = new();

    /// <param name="defaults">Of teams that have not set their own.</param>
    /// <param name="made">What the log holds: see <see cref="ISettingsLog.NewestAsync"/>.</param>
    public SettingsBook(ISettingsLog log, ITeamSettings defaults, IEnumerable<SettingChange> made)
    {
        (_log, _defaults) = (log, defaults);
        foreach (var change in made)
            Apply(change);
    }

    public TeamSettings For(string platform, string team) =>
        _teams.TryGetValue(new SettingOwner.OfTeam(platform, team), out var choices)
            ? choices.Over(_defaults.For(platform, team))
            : _defaults.For(platform, team);

    public PlayerSettings For(PlayerId player) => _players.GetValueOrDefault(player, PlayerSettings.Default);

    /// <summary>Those who want to be told when there is something to review.</summary>
    public IEnumerable<(PlayerId Player, ReviewReminder Reminder)> Reminders =>
        from each in _players
        where each.Value.Reminder is not null
        select (each.Key, each.Value.Reminder);

    /// <exception cref="Quizzes.StoreException">Nothing has changed.</exception>
    public Task SetAsync(SettingChange change, CancellationToken cancellationToken) =>
        _gate.InTurnAsync(
            async () =>
            {
                await _log.AppendAsync(change, cancellationToken);
                Apply(change);
            },
            cancellationToken
        );

    /// <summary>What the person had set is not stored any more.</summary>
    public void Forget(Account account)
    {
        foreach (var player in _players.Keys.Where(player => player.Account == account))
            _players.TryRemove(player, out _);
    }

    private void Apply(SettingChange change)
    {
        switch (change.Owner)
        {
            case SettingOwner.OfTeam team:
                _teams[team] = ChoicesOf(team).With(change.Setting, change.Value);
                break;
            case SettingOwner.OfChannel(var channel):
                var home = new SettingOwner.OfTeam(channel.Platform, channel.Team);
                _teams[home] = ChoicesOf(home).WithTopic(channel, change.Value);
                break;
            case SettingOwner.OfPlayer(var player):
                _players[player] = For(player).With(change.Setting, change.Value, change.At);
                break;
            default:
                throw new InvalidOperationException($"Unknown owner {change.Owner}.");
        }
    }

    private TeamChoices ChoicesOf(SettingOwner.OfTeam team) =>
        _teams.GetValueOrDefault(team, TeamChoices.None);
}
