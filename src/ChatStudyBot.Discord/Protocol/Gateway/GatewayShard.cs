using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>Does what a <see cref="GatewayMachine"/> says, with a socket and a timer.</summary>
internal sealed partial class GatewayShard(
    ShardNumber number,
    DiscordConnection connection,
    SessionGate gate,
    InteractionInbox inbox,
    Random random,
    TimeProvider time,
    ILogger logger
) : IDisposable
{
    private readonly GatewayMachine _machine = new(random);
    private readonly GatewayWriter _writer = new(connection.Token, number);
    private readonly Channel<(GatewayLink? From, GatewayInput Input)> _inputs =
        System.Threading.Channels.Channel.CreateUnbounded<(GatewayLink?, GatewayInput)>(
            new UnboundedChannelOptions { SingleReader = true }
        );
    private readonly LooseTasks _loose = new();
    private readonly CancellationTokenSource _over = new();
    private readonly long _began = time.GetTimestamp();
    private GatewayLink? _link;
    private SessionPermit? _permit;
    private string? _failure;

    public bool IsLive => _machine.IsLive;

    /// <summary>Keeps a connection until it is told to stop.</summary>
    /// <exception cref="GatewayRefusedException">Discord will not have one.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var timer = time.CreateTimer(
            _ => Tell(null, new GatewayInput.TimePassed()),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        await using var stop = cancellationToken.Register(() => Tell(null, new GatewayInput.Stop()));
        Tell(null, new GatewayInput.Begin());
        while (!_machine.IsOver)
        {
            var (from, input) = await _inputs.Reader.ReadAsync(CancellationToken.None);
            // What an earlier connection still has to say is about that one.
            if (from is null || from == _link)
            {
                foreach (var action in _machine.On(input, Elapsed))
                {
                    await DoAsync(action);
                }

                timer.Change(UntilDue(), Timeout.InfiniteTimeSpan);
            }
        }

        DropLink(CloseCodes.Stopped);
        await _over.CancelAsync();
        await _loose.WhenAllAsync();
        _permit?.End(isUsed: false);
        if (_failure is { } failure)
        {
            throw new GatewayRefusedException(failure);
        }
    }

    public void Dispose() => _over.Dispose();

    private TimeSpan Elapsed => time.GetElapsedTime(_began);

    private TimeSpan UntilDue() =>
        _machine.Due is not { } due ? Timeout.InfiniteTimeSpan
        : due - Elapsed is { Ticks: > 0 } wait ? wait
        : TimeSpan.Zero;

    private void Tell(GatewayLink? from, GatewayInput input) => _inputs.Writer.TryWrite((from, input));

    private async Task DoAsync(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.AskToStart:
                _loose.Follow(AskAsync());
                break;
            case GatewayAction.Open(var address):
                _link = new GatewayLink();
                _loose.Follow(KeepAsync(_link, address));
                break;
            case GatewayAction.SendIdentify:
                await SendAsync(action);
                _permit?.End(isUsed: true);
                break;
            case GatewayAction.SendResume or GatewayAction.SendHeartbeat:
                await SendAsync(action);
                break;
            case GatewayAction.Close(var code):
                DropLink(code);
                break;
            case GatewayAction.DeliverInteraction(var interaction):
                Deliver(interaction);
                break;
            case GatewayAction.BecameLive(var isResumed):
                Log.Live(logger, number, isResumed ? "resumed" : "connected");
                break;
            case GatewayAction.WillReconnect(var wait, var reason):
                _permit?.End(isUsed: false);
                DropLink(CloseCodes.WillResume);
                Log.Reconnecting(logger, number, reason, wait.TotalSeconds);
                break;
            case GatewayAction.Fail(var reason):
                _failure = reason;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action));
        }
    }

    private async Task AskAsync()
    {
        try
        {
            _permit = await gate.EnterAsync(number.Shard, _over.Token);
            Tell(null, new GatewayInput.MayStart(_permit.Gateway));
        }
        catch (DiscordException e)
        {
            Tell(null, new GatewayInput.MayNotStart(e.Message));
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested) { }
    }

    /// <summary>Opens a connection and reads it to its end.</summary>
    private async Task KeepAsync(GatewayLink link, Uri address)
    {
        try
        {
            var socket = await GatewaySocket.OpenAsync(address, connection.UserAgent, time, _over.Token);
            if (!link.Take(socket))
            {
                socket.Dispose();
                return;
            }

            Tell(link, new GatewayInput.Opened());
            await foreach (var message in socket.ReadAsync())
            {
                Read(link, message);
            }

            Tell(link, new GatewayInput.Lost(socket.CloseCode, socket.CloseReason));
        }
        catch (Exception e) when (MessageSocket.IsBreak(e))
        {
            Tell(link, new GatewayInput.Lost(null, e.Message));
        }
    }

    private void Read(GatewayLink link, ReadOnlyMemory<byte> message)
    {
        try
        {
            if (JsonSerializer.Deserialize(message.Span, DiscordJson.Default.GatewayFrame) is { } frame)
            {
                Tell(link, new GatewayInput.Received(frame));
            }
        }
        catch (JsonException e)
        {
            Log.Unreadable(logger, number, "a frame", e.Message);
        }
    }

    private async Task SendAsync(GatewayAction action)
    {
        try
        {
            if (_link?.Socket is { } socket)
            {
                await socket.SendAsync(_writer.Write(action));
            }
        }
        catch (Exception e) when (MessageSocket.IsBreak(e))
        {
            Tell(_link, new GatewayInput.Lost(null, e.Message));
        }
    }

    private void DropLink(int code)
    {
        var socket = _link?.Drop();
        _link = null;
        if (socket is not null)
        {
            _loose.Follow(socket.CloseAsync(code));
        }
    }

    private void Deliver(JsonElement json)
    {
        try
        {
            if (json.Deserialize(DiscordJson.Default.Interaction) is { } interaction)
            {
                inbox.Offer(interaction);
            }
        }
        catch (JsonException e)
        {
            Log.Unreadable(logger, number, "an interaction", e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord gateway {Shard}: {Way}.")]
        public static partial void Live(ILogger logger, ShardNumber shard, string way);

        [LoggerMessage(
            2,
            LogLevel.Warning,
            "Discord gateway {Shard}: {Reason}; connecting again in {Seconds:0.0} s."
        )]
        public static partial void Reconnecting(
            ILogger logger,
            ShardNumber shard,
            string reason,
            double seconds
        );

        [LoggerMessage(3, LogLevel.Warning, "Discord gateway {Shard}: {What} could not be read ({Reason}).")]
        public static partial void Unreadable(ILogger logger, ShardNumber shard, string what, string reason);
    }
}
