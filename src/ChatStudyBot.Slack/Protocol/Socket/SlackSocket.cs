using System.Net.WebSockets;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.Socket;

/// <summary>One connection to Slack.</summary>
internal sealed class SlackSocket : IDisposable
{
    /// <summary>Slack says goodbye but does not hang up: waiting for it is of no use.</summary>
    private static readonly SocketTimes s_times = new(
        OpenWithin: TimeSpan.FromSeconds(10),
        SendWithin: TimeSpan.FromSeconds(10),
        CloseWithin: TimeSpan.FromSeconds(1),
        KeepAlive: null
    );

    private readonly MessageSocket _socket;

    private SlackSocket(MessageSocket socket) => _socket = socket;

    public string CloseReason => $"closed ({(int?)_socket.CloseStatus}) {_socket.CloseReason}".TrimEnd();

    /// <param name="address">With a ticket in it: used once.</param>
    /// <param name="keepAlive">See <see cref="SocketTimes"/>.</param>
    /// <exception cref="WebSocketException">It did not open.</exception>
    /// <exception cref="OperationCanceledException">Not in time, or cancelled.</exception>
    public static async Task<SlackSocket> OpenAsync(
        Uri address,
        string userAgent,
        TimeSpan keepAlive,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        new(
            await MessageSocket.OpenAsync(
                address,
                userAgent,
                s_times with
                {
                    KeepAlive = keepAlive,
                },
                time,
                cancellationToken
            )
        );

    /// <inheritdoc cref="MessageSocket.ReadAsync"/>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync() => _socket.ReadAsync();

    /// <returns>False: the connection is gone, or the other side does not read.</returns>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> message)
    {
        try
        {
            await _socket.SendAsync(message);
            return true;
        }
        catch (Exception e) when (MessageSocket.IsBreak(e))
        {
            return false;
        }
    }

    /// <inheritdoc cref="MessageSocket.CloseAsync"/>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure);

    public void Dispose() => _socket.Dispose();
}
