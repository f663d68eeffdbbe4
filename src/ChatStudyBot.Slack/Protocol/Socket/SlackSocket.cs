using System.Buffers;
using System.Net.WebSockets;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.Socket;

/// <summary>One WebSocket: whole messages in, whole messages out one after the other, and a closing that never hangs.</summary>
internal sealed class SlackSocket : IDisposable
{
    /// <summary>Nothing that concerns this bot is so large.</summary>
    private const int LargestReceived = 32 * 1024 * 1024;

    private static readonly TimeSpan OpenWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(10);

    /// <summary>Slack says goodbye but does not hang up.</summary>
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly TimeProvider _time;
    private readonly WaitingLine _sending = new(1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SlackSocket(TimeSpan keepAlive, TimeProvider time)
    {
        _time = time;
        _socket.Options.KeepAliveInterval = keepAlive;
        _socket.Options.KeepAliveTimeout = keepAlive;
    }

    public string CloseReason =>
        $"closed ({(int?)_socket.CloseStatus}) {_socket.CloseStatusDescription}".TrimEnd();

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

    /// <param name="address">With a ticket in it: used once.</param>
    /// <param name="keepAlive">
    /// A ping goes out when nothing was heard for so long, and has so long to be answered: twice that, and a dead
    /// connection is known to be dead. In the system's own time; <see cref="Timeout.InfiniteTimeSpan"/>: never.
    /// </param>
    /// <exception cref="WebSocketException">It did not open.</exception>
    /// <exception cref="OperationCanceledException">Not in time, or cancelled.</exception>
    public static async Task<SlackSocket> OpenAsync(
        Uri address,
        string userAgent,
        TimeSpan keepAlive,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var socket = new SlackSocket(keepAlive, time);
        socket._socket.Options.SetRequestHeader("User-Agent", userAgent);
        using var timeout = new CancellationTokenSource(OpenWithin, time);
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
                    {
                        throw new WebSocketException(
                            WebSocketError.HeaderError,
                            $"a message of more than {LargestReceived} bytes"
                        );
                    }
                } while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    yield break;
                }

                yield return message.WrittenMemory;
            }
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    /// <returns>False: the connection is gone, or the other side does not read.</returns>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> message)
    {
        using var timeout = new CancellationTokenSource(SendWithin, _time);
        try
        {
            await _sending.EnterAsync(timeout.Token);
            try
            {
                await _socket.SendAsync(
                    message,
                    WebSocketMessageType.Text,
                    endOfMessage: true,
                    timeout.Token
                );
                return true;
            }
            finally
            {
                _sending.Leave();
            }
        }
        catch (Exception e) when (IsBreak(e))
        {
            return false;
        }
    }

    /// <summary>Says goodbye, waits a moment for the answer, and is gone in any case.</summary>
    public async Task CloseAsync()
    {
        using var timeout = new CancellationTokenSource(CloseWithin, _time);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
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
