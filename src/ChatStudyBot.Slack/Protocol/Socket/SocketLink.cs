using System.Text.Json;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Protocol.Socket;

/// <summary>One connection, from its opening to its end. What arrives goes to the inbox and is acknowledged here.</summary>
internal sealed partial class SocketLink
{
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(10);

    /// <summary>What is not acknowledged by then will not be; with the closing, five seconds.</summary>
    private static readonly TimeSpan AcknowledgedWithin = TimeSpan.FromSeconds(4);

    private readonly SlackSocket _socket;
    private readonly SlackInbox _inbox;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource<LinkEnding?> _greeted = NewSource<LinkEnding?>();
    private readonly TaskCompletionSource<LinkEnding> _leaving = NewSource<LinkEnding>();
    private readonly TaskCompletionSource<bool> _settled = NewSource<bool>();
    private Task _reading = Task.CompletedTask;
    private int _unacknowledged;
    private bool _isStopping;

    private SocketLink(SlackSocket socket, SlackInbox inbox, TimeProvider time, ILogger logger)
    {
        _socket = socket;
        _inbox = inbox;
        _time = time;
        _logger = logger;
    }

    /// <summary>Ends when another connection is needed.</summary>
    public Task<LinkEnding> Leaving => _leaving.Task;

    /// <summary>Ends when nothing comes any more.</summary>
    public Task Closed => _reading;

    /// <summary>Takes over a socket that was opened just now, and waits for its greeting.</summary>
    /// <returns>The link; or why there is none, and then the socket is closed.</returns>
    public static async Task<(SocketLink? Link, LinkEnding? Ending)> GreetAsync(
        SlackSocket socket,
        SlackInbox inbox,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var link = new SocketLink(socket, inbox, time, logger);
        link._reading = link.ReadAsync();
        LinkEnding? ending;
        try
        {
            ending = await link._greeted.Task.WaitAsync(HelloWithin, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            ending = new LinkEnding.Lost("it was not greeted in time");
        }
        catch (OperationCanceledException)
        {
            ending = new LinkEnding.Lost("it was not wanted any more");
        }

        if (ending is null)
        {
            return (link, null);
        }

        await link.StopAsync();
        return (null, ending);
    }

    /// <summary>Takes nothing new, acknowledges what it took, and closes.</summary>
    public async Task StopAsync()
    {
        lock (_lock)
        {
            _isStopping = true;
            Settle();
        }

        try
        {
            await _settled.Task.WaitAsync(AcknowledgedWithin, _time);
        }
        catch (TimeoutException)
        {
            Log.LeftOver(_logger, _unacknowledged);
        }

        await _socket.CloseAsync();
        await _reading;
    }

    private async Task ReadAsync()
    {
        var end = new LinkEnding.Lost("reading it failed");
        try
        {
            await foreach (var message in _socket.ReadAsync())
            {
                Take(message);
            }

            end = new LinkEnding.Lost(_socket.CloseReason);
        }
        catch (Exception e) when (MessageSocket.IsBreak(e))
        {
            end = new LinkEnding.Lost(
                e is OperationCanceledException ? "a ping was not answered" : e.Message.TrimEnd('.')
            );
        }
        finally
        {
            _greeted.TrySetResult(end);
            _leaving.TrySetResult(end);
            await _socket.CloseAsync();
        }
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        if (Parse(message) is not { } frame)
        {
            Log.Unreadable(_logger);
        }
        else if (frame.Type == EnvelopeType.Hello)
        {
            _greeted.TrySetResult(null);
        }
        else if (frame.Type == EnvelopeType.Disconnect)
        {
            var ending = EndingOf(frame.Reason);
            _greeted.TrySetResult(ending);
            _leaving.TrySetResult(ending);
        }
        else if (frame.EnvelopeId is { } id)
        {
            Deliver(id, frame);
        }
        else
        {
            Log.PassedOver(_logger, frame.Type);
        }
    }

    private static LinkEnding EndingOf(string? reason) =>
        reason switch
        {
            DisconnectReason.LinkDisabled or DisconnectReason.SocketModeDisabled => new LinkEnding.Disabled(),
            DisconnectReason.TooManyWebsockets => new LinkEnding.TooMany(),
            _ => new LinkEnding.Refresh(reason ?? "no reason given"),
        };

    private void Deliver(string envelope, SocketEnvelope frame)
    {
        lock (_lock)
        {
            if (_isStopping)
            {
                // Not acknowledged, so Slack delivers it to whoever comes next.
                return;
            }

            _unacknowledged++;
        }

        var payload = PayloadReader.Read(frame.Type, frame.Payload);
        var way = new WayBack(this, envelope, frame.AcceptsResponsePayload);
        if (_inbox.Offer(payload, way) == Offered.Full)
        {
            Acknowledged();
        }
    }

    private void Acknowledged()
    {
        lock (_lock)
        {
            _unacknowledged--;
            Settle();
        }
    }

    private void Settle()
    {
        if (_isStopping && _unacknowledged == 0)
        {
            _settled.TrySetResult(true);
        }
    }

    /// <summary>What is not quite as it should be has to be acknowledged all the same.</summary>
    private static SocketEnvelope? Parse(ReadOnlyMemory<byte> message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.Span, SlackJson.Default.SocketEnvelope);
        }
        catch (JsonException)
        {
            return ParseId(message) is { } id ? new SocketEnvelope { EnvelopeId = id } : null;
        }
    }

    private static string? ParseId(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("envelope_id", out var id)
                && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TaskCompletionSource<T> NewSource<T>() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class WayBack(SocketLink link, string envelope, bool acceptsResponse) : IWayBack
    {
        public async Task<bool> AcknowledgeAsync(ResponsePayload? response)
        {
            if (response is not null && !acceptsResponse)
            {
                Log.NotAccepted(link._logger, response.GetType().Name);
                response = null;
            }

            try
            {
                return await link._socket.TrySendAsync(
                    JsonSerializer.SerializeToUtf8Bytes(
                        new SocketAck(envelope, response?.ToJson()),
                        SlackJson.Default.SocketAck
                    )
                );
            }
            finally
            {
                link.Acknowledged();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A frame from Slack could not be read.")]
        public static partial void Unreadable(ILogger logger);

        [LoggerMessage(2, LogLevel.Debug, "Nothing is done about a frame from Slack: {Type}.")]
        public static partial void PassedOver(ILogger logger, string? type);

        [LoggerMessage(3, LogLevel.Warning, "Slack takes no response here ({Response}); it is left out.")]
        public static partial void NotAccepted(ILogger logger, string response);

        [LoggerMessage(4, LogLevel.Warning, "{Count} deliveries were not acknowledged before the stop.")]
        public static partial void LeftOver(ILogger logger, int count);
    }
}
