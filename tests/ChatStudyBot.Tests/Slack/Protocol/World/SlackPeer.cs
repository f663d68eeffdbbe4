using System.Net.WebSockets;
using System.Text.Json;
using ChatStudyBot.Tests.World;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>The server's end of one Socket Mode connection.</summary>
internal sealed class SlackPeer(WebSocket socket, HttpRequest request) : SocketPeer(socket, request)
{
    public Task HelloAsync() =>
        SendAsync(
            """{"type":"hello","num_connections":1,"debug_info":{"host":"applink-1","build_number":8,"approximate_connection_time":18060},"connection_info":{"app_id":"A1"}}"""
        );

    public Task DisconnectAsync(string reason) =>
        SendAsync($$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"applink-1"}}""");

    public Task CommandAsync(string envelope, string payload) =>
        SendAsync(Envelope(envelope, "slash_commands", payload, accepts: true));

    public Task ClickAsync(string envelope, string payload) =>
        SendAsync(Envelope(envelope, "interactive", payload, accepts: false));

    public Task FormAsync(string envelope, string payload) =>
        SendAsync(Envelope(envelope, "interactive", payload, accepts: true));

    public Task EventAsync(string envelope, string payload) =>
        SendAsync(Envelope(envelope, "events_api", payload, accepts: false));

    public static string Envelope(string id, string type, string payload, bool accepts) =>
        $$"""{"envelope_id":"{{id}}","payload":{{payload}},"type":"{{type}}","accepts_response_payload":{{(accepts ? "true" : "false")}}}""";

    /// <summary>The next frame is the acknowledgement of that envelope and says nothing else.</summary>
    public async Task AcknowledgedAsync(string envelope) =>
        Assert.Equal($$"""{"envelope_id":"{{envelope}}"}""", (await ReadAsync()).GetRawText());

    /// <returns>What the acknowledgement of that envelope says.</returns>
    public async Task<JsonElement> AnsweredAsync(string envelope)
    {
        var frame = await ReadAsync();
        Assert.Equal(envelope, frame.GetProperty("envelope_id").GetString());
        Assert.Equal(2, frame.EnumerateObject().Count());
        return frame.GetProperty("payload");
    }

    /// <summary>Ends when the client has taken in all that was sent before.</summary>
    public async Task SettleAsync()
    {
        await SendAsync("""{"envelope_id":"settled?","type":"of_a_later_version","payload":{}}""");
        await AcknowledgedAsync("settled?");
    }
}
