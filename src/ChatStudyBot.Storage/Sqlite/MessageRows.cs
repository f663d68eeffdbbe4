using ChatStudyBot.Core.Commands;
using Dapper;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IMessageLog"/> in a table.</summary>
internal sealed class MessageRows(Writer writer, Reader reader) : IMessageLog
{
    private static readonly Sql PutMessage = new(
        """
        INSERT INTO message (channel, key, author, platform_id, payload, posted_at)
        VALUES (@0, @1, @2, @3, @4, @5)
        ON CONFLICT (channel, key) DO UPDATE
        SET author = excluded.author, platform_id = excluded.platform_id, payload = excluded.payload,
            edited_at = excluded.posted_at
        RETURNING sequence, posted_at, edited_at
        """
    );

    private const string Select =
        "SELECT sequence, key, author, platform_id AS platformId, payload, posted_at AS postedAt, "
        + "edited_at AS editedAt FROM message ";

    public Task<PostedMessage> PutAsync(
        ChannelId channel,
        string key,
        string author,
        string? platformId,
        string payload,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        writer.Enqueue(
            statements =>
                statements.RunForRow(
                    PutMessage,
                    row => new PostedMessage(
                        channel,
                        row.GetInt64(0),
                        key,
                        author,
                        platformId,
                        payload,
                        Instant.FromColumn(row.GetInt64(1)),
                        row.IsDBNull(2) ? null : Instant.FromColumn(row.GetInt64(2))
                    ),
                    channel.ToString(),
                    key,
                    author,
                    platformId,
                    payload,
                    Instant.ToColumn(at)
                ),
            cancellationToken
        );

    public Task<PostedMessage?> FindAsync(
        ChannelId channel,
        string key,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync(
            connection =>
                connection
                    .QuerySingleOrDefault<MessageRow>(
                        Select + "WHERE channel = @channel AND key = @key",
                        new { channel = channel.ToString(), key }
                    )
                    ?.ToMessage(channel),
            cancellationToken
        );

    public Task<IReadOnlyList<PostedMessage>> LatestAsync(
        ChannelId channel,
        int count,
        long before,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<PostedMessage>>(
            connection =>
                [
                    .. connection
                        .Query<MessageRow>(
                            Select
                                + "WHERE channel = @channel AND sequence < @before ORDER BY sequence DESC LIMIT @count",
                            new
                            {
                                channel = channel.ToString(),
                                before,
                                count,
                            }
                        )
                        .Reverse()
                        .Select(row => row.ToMessage(channel)),
                ],
            cancellationToken
        );

    private sealed class MessageRow
    {
        public long Sequence { get; init; }
        public string Key { get; init; } = "";
        public string Author { get; init; } = "";
        public string? PlatformId { get; init; }
        public string Payload { get; init; } = "";
        public long PostedAt { get; init; }
        public long? EditedAt { get; init; }

        public PostedMessage ToMessage(ChannelId channel) =>
            new(
                channel,
                Sequence,
                Key,
                Author,
                PlatformId,
                Payload,
                Instant.FromColumn(PostedAt),
                Instant.FromColumn(EditedAt)
            );
    }
}
