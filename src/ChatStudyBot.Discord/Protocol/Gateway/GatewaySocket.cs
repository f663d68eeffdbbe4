using System.Net.WebSockets;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>One connection to Discord's gateway.</summary>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Discord closes a connection that sends more.</summary>
    public const int LargestSent = 4096;

    private static readonly SocketTimes s_times = new(
        OpenWithin: TimeSpan.FromSeconds(15),
        SendWithin: TimeSpan.FromSeconds(10),
        CloseWithin: TimeSpan.FromSeconds(2),
        KeepAlive: null
    );

    private readonly MessageSocket _socket;

    private GatewaySocket(MessageSocket socket) => _socket = socket;

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string CloseReason => _socket.CloseReason;

    /// <exception cref="WebSocketException">It did not open.</exception>
    /// <exception cref="OperationCanceledException">Not in time, or cancelled.</exception>
    public static async Task<GatewaySocket> OpenAsync(
        Uri address,
        string userAgent,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => new(await MessageSocket.OpenAsync(address, userAgent, s_times, time, cancellationToken));

    /// <inheritdoc cref="MessageSocket.ReadAsync"/>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync() => _socket.ReadAsync();

    /// <exception cref="WebSocketException">It broke.</exception>
    /// <exception cref="OperationCanceledException">The other side does not read.</exception>
    public Task SendAsync(ReadOnlyMemory<byte> message) =>
        message.Length <= LargestSent
            ? _socket.SendAsync(message)
            : throw new InvalidOperationException(
                $"A frame of {message.Length} bytes is larger than Discord takes ({LargestSent})."
            );

    /// <inheritdoc cref="MessageSocket.CloseAsync"/>
    public Task CloseAsync(int code) => _socket.CloseAsync((WebSocketCloseStatus)code);

    public void Dispose() => _socket.Dispose();
}
