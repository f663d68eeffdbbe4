using System.Threading.Channels;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>The handler of a test: keeps what arrived, and does what the test says.</summary>
internal sealed class SlackRecorder : ISlackHandler
{
    private readonly Channel<ReceivedPayload> _arrived = Channel.CreateUnbounded<ReceivedPayload>();

    public Func<ReceivedPayload, CancellationToken, Task> Do { get; set; } = (_, _) => Task.CompletedTask;

    public bool HasMore => _arrived.Reader.TryPeek(out _);

    public async Task HandleAsync(ReceivedPayload received, CancellationToken cancellationToken)
    {
        _arrived.Writer.TryWrite(received);
        await Do(received, cancellationToken);
    }

    public Task<ReceivedPayload> NextAsync() =>
        _arrived.Reader.ReadAsync().AsTask().Soon("a delivery at the handler");
}
