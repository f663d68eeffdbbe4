using System.Threading.Channels;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>The handler of a test: keeps what arrived, and does what the test says.</summary>
internal sealed class Recorder : IInteractionHandler
{
    private readonly Channel<ReceivedInteraction> _arrived = Channel.CreateUnbounded<ReceivedInteraction>();

    public Func<ReceivedInteraction, CancellationToken, Task> Do { get; set; } = (_, _) => Task.CompletedTask;

    public async Task HandleAsync(ReceivedInteraction received, CancellationToken cancellationToken)
    {
        _arrived.Writer.TryWrite(received);
        await Do(received, cancellationToken);
    }

    public Task<ReceivedInteraction> NextAsync() =>
        _arrived.Reader.ReadAsync().AsTask().Soon("an interaction at the handler");

    public bool HasMore => _arrived.Reader.TryPeek(out _);
}
