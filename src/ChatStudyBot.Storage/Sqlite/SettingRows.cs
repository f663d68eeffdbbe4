using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Settings;
using Dapper;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="ISettingsLog"/>.</summary>
internal sealed class SettingRows(Writer writer, Reader reader) : ISettingsLog
{
    private static readonly Sql SaveSetting = new(
        "INSERT INTO setting (scope, owner, name, value, player, at) VALUES (@0, @1, @2, @3, @4, @5)"
    );

    private const string Team = "team";
    private const string Channel = "channel";
    private const string Player = "player";

    public Task AppendAsync(SettingChange change, CancellationToken cancellationToken)
    {
        var (scope, owner) = Columns(change.Owner);
        return writer.Enqueue(
            statements =>
                statements.Run(
                    SaveSetting,
                    scope,
                    owner,
                    MessageNames.Value(change.Setting),
                    change.Value,
                    change.By.ToString(),
                    Instant.ToColumn(change.At)
                ),
            cancellationToken
        );
    }

    public Task<IReadOnlyList<SettingChange>> NewestAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyList<SettingChange>>(
            connection =>
                [
                    .. from row in connection.Query<(
                        string Scope,
                        string Owner,
                        string Name,
                        string Value,
                        string Player,
                        long At
                    )>(
                        """
                        SELECT scope, owner, name, value, player, at FROM setting
                        WHERE sequence IN (SELECT max(sequence) FROM setting GROUP BY scope, owner, name)
                        ORDER BY sequence
                        """
                    )
                    // One that is no longer there does not keep the others from being read.
                    from setting in Enum.GetValues<Setting>()
                    where MessageNames.Value(setting) == row.Name
                    select new SettingChange(
                        OwnerOf(row.Scope, row.Owner),
                        setting,
                        row.Value,
                        PlayerId.Parse(row.Player),
                        Instant.FromColumn(row.At)
                    ),
                ],
            cancellationToken
        );

    private static (string Scope, string Owner) Columns(SettingOwner owner) =>
        owner switch
        {
            SettingOwner.OfTeam(var platform, var team) => (Team, $"{platform}:{team}"),
            SettingOwner.OfChannel(var channel) => (Channel, channel.ToString()),
            SettingOwner.OfPlayer(var player) => (Player, player.ToString()),
            _ => throw new InvalidOperationException($"Unknown owner {owner}."),
        };

    private static SettingOwner OwnerOf(string scope, string owner) =>
        scope switch
        {
            Team => owner.Split(':', 2) is [var platform, var team]
                ? new SettingOwner.OfTeam(platform, team)
                : throw new FormatException($"Invalid team '{owner}'."),
            Channel => new SettingOwner.OfChannel(ChannelId.Parse(owner)),
            Player => new SettingOwner.OfPlayer(PlayerId.Parse(owner)),
            _ => throw new InvalidOperationException($"Unknown scope {scope}."),
        };
}
