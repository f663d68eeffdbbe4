using System.Buffers;
using System.Net.WebSockets;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>One WebSocket: whole messages in, whole messages out, and a closing that never hangs.</summary>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Discord closes a connection that sends more.</summary>
    public const int LargestSent = 4096;

    /// <summary>Nothing that concerns this bot is so large.</summary>
    private const int LargestReceived = 32 * 1024 * 1024;

    private static readonly TimeSpan OpenWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GatewaySocket(TimeProvider time)
    {
        _time = time;
        // Heartbeats do that.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string CloseReason => _socket.CloseStatusDescription ?? "";

    /// <summary>Whether that is how a connection fails; anything else is a mistake of ours.</summary>
    public static bool IsBreak(Exception exception) =>
        exception
            is WebSocketException
                or OperationCanceledException
                or IOException
                or HttpRequestException
                or ObjectDisposedException;

    /// <exception cref="WebSocketException">It did not open.</exception>
    /// <exception cref="OperationCanceledException">Not in time, or cancelled.</exception>
    public static async Task<GatewaySocket> OpenAsync(
        Uri address,
        string userAgent,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var socket = new GatewaySocket(time);
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
    /// <exception cref="WebSocketException">It broke.</exception>
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

    /// <exception cref="WebSocketException">It broke.</exception>
    /// <exception cref="OperationCanceledException">The other side does not read.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        if (message.Length > LargestSent)
        {
            throw new InvalidOperationException(
                $"A frame of {message.Length} bytes is larger than Discord takes ({LargestSent})."
            );
        }

        using var timeout = new CancellationTokenSource(SendWithin, _time);
        await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
    }

    /// <summary>Says goodbye, waits a moment for the answer, and is gone in any case.</summary>
    public async Task CloseAsync(int code)
    {
        using var timeout = new CancellationTokenSource(CloseWithin, _time);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                // A goodbye is answered with its own code.
                var said = _socket.CloseStatus is { } received and not WebSocketCloseStatus.Empty
                    ? received
                    : (WebSocketCloseStatus)code;
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
