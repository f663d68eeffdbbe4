using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>A message log that outlives the server, as the one on disk does.</summary>
public sealed class MemoryLog : IMessageLog
{
    private readonly Lock _gate = new();
    private readonly List<PostedMessage> _messages = [];

    public Task<PostedMessage> PutAsync(
        ChannelId channel,
        string key,
        string author,
        string? platformId,
        string payload,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            var index = _messages.FindIndex(message => message.Channel == channel && message.Key == key);
            var message =
                index < 0
                    ? new PostedMessage(
                        channel,
                        _messages.Count + 1,
                        key,
                        author,
                        platformId,
                        payload,
                        at,
                        null
                    )
                    : _messages[index] with
                    {
                        Author = author,
                        PlatformId = platformId,
                        Payload = payload,
                        EditedAt = at,
                    };
            if (index < 0)
                _messages.Add(message);
            else
                _messages[index] = message;
            return Task.FromResult(message);
        }
    }

    public Task<PostedMessage?> FindAsync(ChannelId channel, string key, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(
                _messages.Find(message => message.Channel == channel && message.Key == key)
            );
    }

    public Task<IReadOnlyList<PostedMessage>> LatestAsync(
        ChannelId channel,
        int count,
        long before,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<PostedMessage>>([
                .. _messages
                    .Where(message => message.Channel == channel && message.Sequence < before)
                    .TakeLast(count),
            ]);
    }
}
