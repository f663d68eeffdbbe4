using System.Text.Json;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>What is said with an acknowledgement, by socket or as the body of the HTTP response.</summary>
internal abstract record ResponsePayload
{
    private ResponsePayload() { }

    /// <summary>To a slash command.</summary>
    public sealed record Say(Message Message) : ResponsePayload;

    /// <summary>To a submitted view, which stays open.</summary>
    /// <param name="Errors">What is wrong, by the block id of the field.</param>
    public sealed record Refuse(IReadOnlyDictionary<string, string> Errors) : ResponsePayload;

    /// <summary>To a submitted view: in its place.</summary>
    public sealed record Update(View View) : ResponsePayload;

    public JsonElement ToJson() =>
        this switch
        {
            Say(var message) => JsonSerializer.SerializeToElement(message, SlackJson.Default.Message),
            Refuse(var errors) => ToJson(new ViewResponse("errors") { Errors = errors }),
            Update(var view) => ToJson(new ViewResponse("update") { View = view }),
            _ => throw new InvalidOperationException($"Unknown response {this}."),
        };

    private static JsonElement ToJson(ViewResponse response) =>
        JsonSerializer.SerializeToElement(response, SlackJson.Default.ViewResponse);
}

internal sealed record ViewResponse(string ResponseAction)
{
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    public View? View { get; init; }
}
