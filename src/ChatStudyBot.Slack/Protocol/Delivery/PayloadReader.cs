using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.Delivery;

/// <summary>Tells what was delivered. What cannot be read is <see cref="SlackPayload.Other"/>.</summary>
internal static class PayloadReader
{
    /// <param name="type">Of the envelope.</param>
    public static SlackPayload Read(string? type, JsonElement? payload) =>
        (type, payload) switch
        {
            (EnvelopeType.SlashCommands, { } json) => Read(json, SlackJson.Default.SlashCommand)
                is { } command
                ? new SlackPayload.Command(command)
                : Unreadable(type),
            (EnvelopeType.Interactive, { } json) => ReadInteractive(json),
            (EnvelopeType.EventsApi, { } json) => Read(json, SlackJson.Default.EventCallback) is { } happened
                ? new SlackPayload.Event(happened)
                : Unreadable(type),
            _ => new SlackPayload.Other(type ?? "nothing"),
        };

    public static SlackPayload ReadInteractive(JsonElement payload) =>
        Read(payload, SlackJson.Default.Interactive)?.Type switch
        {
            InteractiveType.BlockActions => Read(payload, SlackJson.Default.BlockActions) is { } click
                ? new SlackPayload.Click(click)
                : Unreadable(InteractiveType.BlockActions),
            InteractiveType.ViewSubmission => Read(payload, SlackJson.Default.ViewSubmission) is { } form
                ? new SlackPayload.Form(form)
                : Unreadable(InteractiveType.ViewSubmission),
            { } other => new SlackPayload.Other(other),
            null => Unreadable(EnvelopeType.Interactive),
        };

    private static T? Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SlackPayload.Other Unreadable(string type) => new($"unreadable {type}");
}
