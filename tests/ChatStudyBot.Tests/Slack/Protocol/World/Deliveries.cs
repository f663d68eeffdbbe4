using System.Text.Json;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>What Slack delivers, as JSON.</summary>
internal static class Deliveries
{
    private const string Common =
        """ "team":{"id":"T1","domain":"team"},"api_app_id":"A1","token":"deprecated","enterprise":null,"is_enterprise_install":false """;

    public static string Command(
        string trigger,
        string text = "",
        string user = "U1",
        string responseUrl = "https://hooks.invalid/1"
    ) =>
        $$"""{"token":"deprecated","team_id":"T1","team_domain":"team","channel_id":"C1","channel_name":"general","user_id":"{{user}}","user_name":"alice","command":"/quiz","text":"{{text}}","api_app_id":"A1","is_enterprise_install":"false","response_url":"{{responseUrl}}","trigger_id":"{{trigger}}"}""";

    /// <param name="trigger">Null: Slack leaves it out.</param>
    public static string Click(
        string? trigger,
        string user = "U1",
        string at = "1700000000.000100",
        string message = "{}",
        string responseUrl = "https://hooks.invalid/1"
    ) =>
        $$$"""{"type":"block_actions","user":{"id":"{{{user}}}","username":"alice","name":"alice","team_id":"T1"},{{{Common}}},"container":{"type":"message","message_ts":"1.1","channel_id":"C1","is_ephemeral":false},{{{Trigger(trigger)}}}"channel":{"id":"C1","name":"general"},"message":{{{message}}},"state":{"values":{}},"response_url":"{{{responseUrl}}}","actions":[{"type":"button","action_id":"answer:0","block_id":"b","value":"v","text":{"type":"plain_text","text":"A"},"action_ts":"{{{at}}}"}]}""";

    /// <param name="trigger">Null: Slack leaves it out.</param>
    public static string Form(string? trigger, string user = "U1", string hash = "1.h") =>
        $$$$$"""{"type":"view_submission","user":{"id":"{{{{{user}}}}}","name":"alice","team_id":"T1"},{{{{{Common}}}}},{{{{{Trigger(trigger)}}}}}"view":{"id":"V1","callback_id":"c","private_metadata":"","hash":"{{{{{hash}}}}}","state":{"values":{"field":{"text":{"type":"plain_text_input","value":"typed"} } } } },"response_urls":[]}""";

    public static string Event(string id) =>
        $$$"""{"token":"deprecated","team_id":"T1","api_app_id":"A1","event":{"type":"app_home_opened","user":"U1"},"type":"event_callback","event_id":"{{{id}}}","event_time":1700000000}""";

    /// <summary>As Slack posts a command: its fields as a form.</summary>
    public static string FormOf(string command) =>
        string.Join(
            '&',
            JsonElement
                .Parse(command)
                .EnumerateObject()
                .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value.GetString()!)}")
        );

    public static SlackPayload Read(string json)
    {
        var payload = JsonElement.Parse(json);
        return payload.TryGetProperty("command", out _)
            ? PayloadReader.Read(EnvelopeType.SlashCommands, payload)
            : PayloadReader.ReadInteractive(payload);
    }

    private static string Trigger(string? trigger) => trigger is null ? "" : $"\"trigger_id\":\"{trigger}\",";
}
