using System.Threading.Channels;

namespace ChatStudyBot.Web.Streaming;

/// <param name="Position">The newest event when the browser came.</param>
/// <param name="Missed">What happened after the last event it saw, as far as it is kept.</param>
internal sealed record StreamSubscription(
    string Position,
    IReadOnlyList<StreamEvent> Missed,
    ChannelReader<StreamEvent> Events,
    Action Leave
) : IDisposable
{
    public void Dispose() => Leave();
}
