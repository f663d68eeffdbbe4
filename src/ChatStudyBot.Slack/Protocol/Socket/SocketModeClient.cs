using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.WebApi;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Protocol.Socket;

/// <summary>
/// Two connections, over any of which Slack delivers: when one is lost, the other serves until it is replaced.
/// </summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode#multiple</remarks>
internal sealed class SocketModeClient(
    SlackConnection connection,
    SlackApi api,
    SlackInbox inbox,
    TimeProvider time,
    Random random,
    ILogger logger
)
{
    private const int Connections = 2;

    private IReadOnlyList<SocketLane> _lanes = [];

    /// <summary>A dead connection is known to be dead after twice that.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether anything that people do arrives.</summary>
    public bool IsLive => _lanes.Any(lane => lane.IsLive);

    /// <summary>Stays connected until it is told to stop.</summary>
    /// <exception cref="SlackAccessException">Slack will not have this bot; the message says what to do.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _lanes =
        [
            .. Enumerable
                .Range(1, Connections)
                .Select(number => new SocketLane(
                    number,
                    connection,
                    api,
                    inbox,
                    KeepAlive,
                    Fork(),
                    time,
                    logger
                )),
        ];
        await Task.WhenAll(_lanes.Select(lane => RunAsync(lane, any)));
    }

    /// <summary>When one is refused for good, the other stops too.</summary>
    private static async Task RunAsync(SocketLane lane, CancellationTokenSource any)
    {
        try
        {
            await lane.RunAsync(any.Token);
        }
        finally
        {
            await any.CancelAsync();
        }
    }

    private Random Fork()
    {
        lock (random)
        {
            return new Random(random.Next());
        }
    }
}
