namespace ChatStudyBot.Core.Commands;

/// <summary>The messages posted in channels: what an adapter needs to edit them, and the local chat to show them.</summary>
public interface IMessageLog
{
    /// <summary>Inserts it, or replaces author, payload and platform id of the one with the same channel and key.</summary>
    Task<PostedMessage> PutAsync(
        ChannelId channel,
        string key,
        string author,
        string? platformId,
        string payload,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );

    Task<PostedMessage?> FindAsync(ChannelId channel, string key, CancellationToken cancellationToken);

    /// <summary>The newest ones before <paramref name="before"/>, oldest first.</summary>
    Task<IReadOnlyList<PostedMessage>> LatestAsync(
        ChannelId channel,
        int count,
        long before,
        CancellationToken cancellationToken
    );
}

/// <param name="Sequence">Rising over the whole log; an edit keeps it.</param>
/// <param name="Author">Empty for the bot's own.</param>
/// <param name="PlatformId">The platform's own name of the message.</param>
/// <param name="Payload">The adapter's own; opaque here.</param>
public sealed record PostedMessage(
    ChannelId Channel,
    long Sequence,
    string Key,
    string Author,
    string? PlatformId,
    string Payload,
    DateTimeOffset PostedAt,
    DateTimeOffset? EditedAt
);
