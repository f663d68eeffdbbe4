using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Scores;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="ISeasonBook"/> in a table.</summary>
internal sealed class Seasons(Writer writer, Reader reader) : ISeasonBook
{
    private const string Select =
        "SELECT id, name, channel, started_at AS startedAt, ends_at AS endsAt FROM season ";

    private const string Team = "platform = @Platform AND team = @Team";

    public Task<IReadOnlyList<Season>> SeasonsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<Season>>(
            connection =>
                [
                    .. connection
                        .Query<SeasonRow>(
                            Select + $"WHERE {Team} ORDER BY id DESC",
                            new { Platform = platform, Team = team }
                        )
                        .Select(row => row.ToSeason()),
                ],
            cancellationToken
        );

    public Task<Season?> StartAsync(
        string name,
        ChannelId channel,
        DateTimeOffset at,
        DateTimeOffset? endsAt,
        string delivery,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            """
            INSERT INTO season (platform, team, name, channel, started_at, ends_at, start_key, is_posted)
            SELECT @Platform, @Team, @Name, @Channel, @At, @EndsAt, @Delivery, 0
            WHERE NOT EXISTS (
                SELECT 1 FROM season
                WHERE platform = @Platform AND team = @Team AND (ends_at IS NULL OR ends_at > @At)
            )
            """,
            "start_key",
            channel,
            at,
            delivery,
            name,
            endsAt,
            cancellationToken
        );

    public Task<Season?> EndAsync(
        ChannelId channel,
        DateTimeOffset at,
        string delivery,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            """
            UPDATE season SET ends_at = @At, channel = @Channel, end_key = @Delivery
            WHERE platform = @Platform AND team = @Team AND (ends_at IS NULL OR ends_at > @At)
            """,
            "end_key",
            channel,
            at,
            delivery,
            null,
            null,
            cancellationToken
        );

    public Task<IReadOnlyList<Season>> UnpostedAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<Season>>(
            connection =>
                [
                    .. connection
                        .Query<SeasonRow>(
                            Select + "WHERE is_posted = 0 AND ends_at <= @now ORDER BY id",
                            new { now = Instant.ToColumn(now) }
                        )
                        .Select(row => row.ToSeason()),
                ],
            cancellationToken
        );

    public Task PostedAsync(long season, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
                statements.Connection.Execute(
                    "UPDATE season SET is_posted = 1 WHERE id = @season",
                    new { season }
                ),
            cancellationToken
        );

    /// <summary>Makes the change unless the delivery has made it before; gives the season that it is known by.</summary>
    private async Task<Season?> ChangeAsync(
        string change,
        string key,
        ChannelId channel,
        DateTimeOffset at,
        string delivery,
        string? name,
        DateTimeOffset? endsAt,
        CancellationToken cancellationToken
    )
    {
        var values = new
        {
            channel.Platform,
            channel.Team,
            Channel = channel.ToString(),
            At = Instant.ToColumn(at),
            EndsAt = endsAt is { } end ? Instant.ToColumn(end) : (long?)null,
            // The same delivery cannot come from two teams, but its key may look the same.
            Delivery = $"{channel.Platform}:{channel.Team}:{delivery}",
            Name = name,
        };
        var known = Select + $"WHERE {key} = @Delivery";
        var found = await writer.Enqueue(
            statements =>
            {
                var rows = statements.Connection.Query<SeasonRow>(known, values).AsList();
                if (rows.Count == 0)
                {
                    statements.Connection.Execute(change, values);
                    rows = statements.Connection.Query<SeasonRow>(known, values).AsList();
                }

                return rows;
            },
            cancellationToken
        );
        return found is [var row] ? row.ToSeason() : null;
    }

    private sealed record SeasonRow(long Id, string Name, string Channel, long StartedAt, long? EndsAt)
    {
        public Season ToSeason() =>
            new(
                Id,
                Name,
                ChannelId.Parse(Channel),
                Instant.FromColumn(StartedAt),
                Instant.FromColumn(EndsAt)
            );
    }
}
