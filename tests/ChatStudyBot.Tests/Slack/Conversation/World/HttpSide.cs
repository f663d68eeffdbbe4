using System.Text.Json;
using ChatStudyBot.Tests.Slack.Protocol.World;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>Signed requests; their responses acknowledge.</summary>
internal sealed class HttpSide(SlackHttpWorld world) : ISlackSide
{
    public async Task<JsonElement?> DeliverAsync(Delivery delivery)
    {
        var payload = delivery.Payload.ToJsonString();
        using var response = await (
            delivery.Kind switch
            {
                DeliveryKind.Command => world.CommandAsync(payload),
                DeliveryKind.Event => world.HappenAsync(payload),
                _ => world.InteractAsync(payload),
            }
        );
        Assert.Equal(200, (int)response.StatusCode);
        var said = await response.Content.ReadAsByteArrayAsync();
        return said.Length > 0 ? JsonElement.Parse(said) : null;
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
