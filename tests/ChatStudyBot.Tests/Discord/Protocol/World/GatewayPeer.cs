using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>The server's end of one gateway connection.</summary>
internal sealed class GatewayPeer(WebSocket socket, string path, string query, string userAgent)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Path => path;

    public string Query => query;

    public string UserAgent => userAgent;

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

    public Task HelloAsync(int interval = 40_000) =>
        SendAsync($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{interval}}},"_trace":[]}}""");

    public Task AcknowledgeAsync() => SendAsync("""{"t":null,"s":null,"op":11,"d":null}""");

    public Task DispatchAsync(string name, long sequence, string body) =>
        SendAsync($$$"""{"t":"{{{name}}}","s":{{{sequence}}},"op":0,"d":{{{body}}}}""");

    /// <summary>Ends when the client has taken in all that was sent before.</summary>
    /// <returns>The sequence it knows.</returns>
    public async Task<JsonElement> SettleAsync()
    {
        await SendAsync("""{"t":null,"s":null,"op":1,"d":null}""");
        return await ReadAsync(opcode: 1);
    }

    public async Task<JsonElement> ReadAsync()
    {
        var (type, bytes) = await ReceiveAsync();
        Assert.Equal(WebSocketMessageType.Text, type);
        Assert.True(bytes.Length <= 4096, $"a frame of {bytes.Length} bytes");
        return JsonDocument.Parse(bytes).RootElement;
    }

    public async Task<JsonElement> ReadAsync(int opcode)
    {
        var frame = await ReadAsync();
        Assert.Equal(opcode, frame.GetProperty("op").GetInt32());
        return frame.GetProperty("d");
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
        catch (WebSocketException)
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
        socket.Abort();
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
