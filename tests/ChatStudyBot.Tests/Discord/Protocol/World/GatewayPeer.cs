using System.Net.WebSockets;
using System.Text.Json;
using ChatStudyBot.Tests.World;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>The server's end of one gateway connection.</summary>
internal sealed class GatewayPeer(WebSocket socket, HttpRequest request) : SocketPeer(socket, request)
{
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

    public async Task<JsonElement> ReadAsync(int opcode)
    {
        var frame = await ReadAsync();
        Assert.Equal(opcode, frame.GetProperty("op").GetInt32());
        return frame.GetProperty("d");
    }
}
