using System.Buffers;
using System.Net.WebSockets;

namespace ChatStudyBot.Core.Protocols;

/// <summary>
/// A platform's WebSocket: whole messages in, whole messages out one after the other, and a closing that never hangs.
/// </summary>
public sealed class MessageSocket : IDisposable
{
    /// <summary>Nothing that concerns this bot is so large.</summary>
    private const int LargestReceived = 32 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SocketTimes _times;
    private readonly TimeProvider _time;
    private readonly WaitingLine _sending = new(1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MessageSocket(SocketTimes times, TimeProvider time)
    {
        (_times, _time) = (times, time);
        _socket.Options.KeepAliveInterval = times.KeepAlive ?? TimeSpan.Zero;
        if (times.KeepAlive is { } answered)
            _socket.Options.KeepAliveTimeout = answered;
    }

    /// <summary>What the other side has said goodbye with; null when it has not.</summary>
    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public string CloseReason => _socket.CloseStatusDescription ?? "";

    /// <summary>
    /// Whether that is how a connection fails; anything else is a mistake of ours. A ping that is not answered in time
    /// is told as a cancellation, though nobody cancelled.
    /// </summary>
    public static bool IsBreak(Exception exception) =>
        exception
            is WebSocketException
                or OperationCanceledException
                or IOException
                or HttpRequestException
                or ObjectDisposedException;

    /// <exception cref="WebSocketException">It did not open.</exception>
    /// <exception cref="OperationCanceledException">Not in time, or cancelled.</exception>
    public static async Task<MessageSocket> OpenAsync(
        Uri address,
        string userAgent,
        SocketTimes times,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var socket = new MessageSocket(times, time);
        socket._socket.Options.SetRequestHeader("User-Agent", userAgent);
        using var timeout = new CancellationTokenSource(times.OpenWithin, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket._socket.ConnectAsync(address, both.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The messages until it is closed; each is valid until the next is asked for.</summary>
    /// <exception cref="WebSocketException">It broke; see <see cref="IsBreak"/>.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync()
    {
        var message = new ArrayBufferWriter<byte>(4096);
        try
        {
            while (true)
            {
                message.ResetWrittenCount();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(message.GetMemory(4096), CancellationToken.None);
                    message.Advance(part.Count);
                    if (message.WrittenCount > LargestReceived)
                        throw new WebSocketException(
                            WebSocketError.HeaderError,
                            $"a message of more than {LargestReceived} bytes"
                        );
                } while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Close)
                    yield break;
                yield return message.WrittenMemory;
            }
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    /// <exception cref="WebSocketException">It broke; see <see cref="IsBreak"/>.</exception>
    /// <exception cref="OperationCanceledException">The other side does not read.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        using var timeout = new CancellationTokenSource(_times.SendWithin, _time);
        await _sending.EnterAsync(timeout.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
        }
        finally
        {
            _sending.Leave();
        }
    }

    /// <summary>Says goodbye, waits a moment for the answer, and is gone in any case.</summary>
    /// <param name="status">When the other side has said goodbye, it is answered with its own.</param>
    public async Task CloseAsync(WebSocketCloseStatus status)
    {
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var timeout = new CancellationTokenSource(_times.CloseWithin, _time);
                var said = CloseStatus is { } received and not WebSocketCloseStatus.Empty ? received : status;
                await _socket.CloseOutputAsync(said, null, timeout.Token);
                await _ended.Task.WaitAsync(timeout.Token);
            }
        }
        catch (Exception e) when (IsBreak(e))
        {
            // Nobody is there to say goodbye to.
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose() => _socket.Dispose();
}

/// <summary>How long a <see cref="MessageSocket"/> waits.</summary>
/// <param name="KeepAlive">
/// A ping goes out when nothing was heard for so long, and has so long to be answered: twice that, and a dead
/// connection is known to be dead. In the system's own time; <see cref="Timeout.InfiniteTimeSpan"/>: never. Null: no
/// pings, since the platform has heartbeats of its own.
/// </param>
public sealed record SocketTimes(
    TimeSpan OpenWithin,
    TimeSpan SendWithin,
    TimeSpan CloseWithin,
    TimeSpan? KeepAlive
);
