using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>A log of messages on a disk that can be full.</summary>
internal sealed class FullLog(IMessageLog inner) : IMessageLog
{
    public bool IsFull { get; set; }

    public Task<PostedMessage> PutAsync(
        ChannelId channel,
        string key,
        string author,
        string? platformId,
        string payload,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        IsFull
            ? throw new StoreException("The disk is full.")
            : inner.PutAsync(channel, key, author, platformId, payload, at, cancellationToken);

    public Task<PostedMessage?> FindAsync(
        ChannelId channel,
        string key,
        CancellationToken cancellationToken
    ) => inner.FindAsync(channel, key, cancellationToken);

    public Task<IReadOnlyList<PostedMessage>> LatestAsync(
        ChannelId channel,
        int count,
        long before,
        CancellationToken cancellationToken
    ) => inner.LatestAsync(channel, count, before, cancellationToken);
}
