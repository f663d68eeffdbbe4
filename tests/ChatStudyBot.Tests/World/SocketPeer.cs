using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Tests.World;

/// <summary>The server's end of one WebSocket.</summary>
internal abstract class SocketPeer(WebSocket socket, HttpRequest request)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Path { get; } = request.Path;

    public string Query { get; } = request.QueryString.Value ?? "";

    public string UserAgent { get; } = request.Headers.UserAgent.ToString();

    /// <summary>Ends when the test is through with it; the request it came by lives so long.</summary>
    public Task Done => _done.Task;

    public Task SendAsync(string json) => SendAsync(json, int.MaxValue);

    /// <param name="part">Bytes a fragment.</param>
    public async Task SendAsync(string json, int part)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var at = 0; at < bytes.Length; at += Math.Min(part, bytes.Length))
        {
            var length = Math.Min(part, bytes.Length - at);
            await socket.SendAsync(
                bytes.AsMemory(at, length),
                WebSocketMessageType.Text,
                at + length == bytes.Length,
                CancellationToken.None
            );
        }
    }

    public async Task<JsonElement> ReadAsync()
    {
        var (type, bytes) = await ReceiveAsync();
        Assert.Equal(WebSocketMessageType.Text, type);
        Assert.True(bytes.Length <= 4096, $"a frame of {bytes.Length} bytes");
        return JsonDocument.Parse(bytes).RootElement;
    }

    /// <returns>The code the client closed with; null: it broke off.</returns>
    public async Task<int?> ClosedAsync()
    {
        try
        {
            var (type, _) = await ReceiveAsync();
            Assert.Equal(WebSocketMessageType.Close, type);
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    WebSocketCloseStatus.NormalClosure,
                    null,
                    CancellationToken.None
                );
            }

            return (int?)socket.CloseStatus;
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException)
        {
            return null;
        }
        finally
        {
            _done.TrySetResult();
        }
    }

    /// <summary>Closes and takes the client's goodbye.</summary>
    public async Task CloseAsync(int code)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, "by the test", CancellationToken.None);
        Assert.Equal(code, await ClosedAsync());
    }

    /// <summary>The line is cut.</summary>
    public void Abort()
    {
        // Once the test is through with it, the socket goes with its request.
        if (!_done.Task.IsCompleted)
        {
            socket.Abort();
        }

        _done.TrySetResult();
    }

    private async Task<(WebSocketMessageType Type, byte[] Bytes)> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var part = await socket
                .ReceiveAsync(buffer, CancellationToken.None)
                .Soon("a frame from the client");
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return (part.MessageType, message.ToArray());
            }
        }
    }
}
