using System.Text.Json.Nodes;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>Something that somebody did, as Slack delivers it: once or several times.</summary>
internal sealed record Delivery(DeliveryKind Kind, JsonObject Payload);

internal enum DeliveryKind
{
    Command,
    Click,
    Form,
    Event,
}

internal static class JsonObjects
{
    public static JsonObject With(this JsonObject json, params (string Name, JsonNode Value)[] members)
    {
        foreach (var (name, value) in members)
        {
            json[name] = value;
        }

        return json;
    }
}
