using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.WebApi;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Protocol.Socket;

/// <summary>Keeps one connection open: when it ends or Slack wants another, the next one comes before the old one goes.</summary>
/// <param name="number">From 1, for people.</param>
internal sealed partial class SocketLane(
    int number,
    SlackConnection connection,
    SlackApi api,
    SlackInbox inbox,
    TimeSpan keepAlive,
    Random random,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>Slack closes a connection that it replaced within some ten seconds.</summary>
    private static readonly TimeSpan RetiresWithin = TimeSpan.FromMinutes(1);

    private readonly ReconnectPace _pace = new(random);
    private readonly LooseTasks _loose = new();
    private SocketLink? _link;

    /// <summary>Whether Slack delivers over it.</summary>
    public bool IsLive => _link?.Leaving.IsCompleted == false;

    /// <summary>Keeps a connection until it is told to stop.</summary>
    /// <exception cref="SlackAccessException">Slack will not have one.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (ending, served) = await ServeAsync(cancellationToken);
                if (ending is LinkEnding.Disabled)
                {
                    throw new SlackAccessException($"{ending.Reason}.");
                }

                var wait = _pace.WaitAfter(ending, served);
                Log.Reconnecting(
                    logger,
                    ending is LinkEnding.Refresh ? LogLevel.Information : LogLevel.Warning,
                    number,
                    ending.Reason,
                    wait.TotalSeconds
                );
                await Task.Delay(wait, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        finally
        {
            if (_link is { } last)
            {
                _link = null;
                _loose.Follow(last.StopAsync());
            }

            await _loose.WhenAllAsync();
        }
    }

    /// <summary>Opens a connection, lets the old one go, and waits until the next one is needed.</summary>
    /// <returns>And how long it has served.</returns>
    private async Task<(LinkEnding Ending, TimeSpan Served)> ServeAsync(CancellationToken cancellationToken)
    {
        var (link, ending) = await OpenAsync(cancellationToken);
        if (link is null)
        {
            return (ending!, TimeSpan.Zero);
        }

        var old = _link;
        _link = link;
        if (old is not null)
        {
            _loose.Follow(RetireAsync(old, cancellationToken));
        }

        Log.Connected(logger, number);
        var since = time.GetTimestamp();
        var why = await link.Leaving.WaitAsync(cancellationToken);
        return (why, time.GetElapsedTime(since));
    }

    private async Task<(SocketLink? Link, LinkEnding? Ending)> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var ticket = await api.OpenConnectionAsync(cancellationToken);
            var socket = await SlackSocket.OpenAsync(
                new Uri(ticket.Reveal),
                connection.UserAgent,
                keepAlive,
                time,
                cancellationToken
            );
            return await SocketLink.GreetAsync(socket, inbox, time, logger, cancellationToken);
        }
        catch (Exception e) when (IsFault(e) && !cancellationToken.IsCancellationRequested)
        {
            return (null, new LinkEnding.Lost(e.Message.TrimEnd('.')));
        }
    }

    /// <summary>The old one serves until Slack closes it.</summary>
    private async Task RetireAsync(SocketLink old, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(old.Closed, Task.Delay(RetiresWithin, time, over.Token));
        await over.CancelAsync();
        await old.StopAsync();
    }

    private static bool IsFault(Exception e) =>
        e is SlackException and not SlackAccessException or UriFormatException or ArgumentException
        || MessageSocket.IsBreak(e);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Slack socket {Number}: connected.")]
        public static partial void Connected(ILogger logger, int number);

        [LoggerMessage(
            EventId = 2,
            Message = "Slack socket {Number}: {Reason}; connecting again in {Seconds:0.0} s."
        )]
        public static partial void Reconnecting(
            ILogger logger,
            LogLevel level,
            int number,
            string reason,
            double seconds
        );
    }
}
