using System.Text.Json;
using ChatStudyBot.Tests.Slack.Protocol.World;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>Two connections: over any of them, each time in an envelope of its own.</summary>
internal sealed class SocketSide(SlackWorld world, SlackPeer first, SlackPeer second) : ISlackSide
{
    private int _envelopes;

    public async Task<JsonElement?> DeliverAsync(Delivery delivery)
    {
        var number = ++_envelopes;
        var (peer, id) = (number % 2 == 0 ? first : second, $"envelope-{number}");
        await peer.SendAsync(
            SlackPeer.Envelope(
                id,
                delivery.Kind switch
                {
                    DeliveryKind.Command => "slash_commands",
                    DeliveryKind.Event => "events_api",
                    _ => "interactive",
                },
                delivery.Payload.ToJsonString(),
                accepts: delivery.Kind is DeliveryKind.Command or DeliveryKind.Form
            )
        );
        var frame = await peer.ReadAsync();
        Assert.Equal(id, frame.GetProperty("envelope_id").GetString());
        return frame.TryGetProperty("payload", out var payload) ? payload : null;
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
