using System.Text.Json.Serialization;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>Somebody typed a command. By HTTP the same fields come as a form.</summary>
/// <remarks>https://docs.slack.dev/interactivity/implementing-slash-commands</remarks>
internal sealed record SlashCommand
{
    /// <summary>With the slash.</summary>
    public required string Command { get; init; }

    /// <summary>What stands behind it; <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are escaped.</summary>
    public string Text
    {
        get;
        init => field = value ?? "";
    } = "";

    public required string UserId { get; init; }

    /// <summary>The handle.</summary>
    public string? UserName { get; init; }

    public required string ChannelId { get; init; }

    /// <summary><c>directmessage</c> in direct messages, <c>privategroup</c> in private channels.</summary>
    public string? ChannelName { get; init; }

    public string? TeamId { get; init; }

    /// <summary>Of an installation for a whole organization.</summary>
    public string? EnterpriseId { get; init; }

    public string? ApiAppId { get; init; }

    /// <summary>At most five answers within 30 minutes; who has it may post.</summary>
    public Secret? ResponseUrl { get; init; }

    /// <summary>Opens one view within three seconds; a redelivery carries the same.</summary>
    public string? TriggerId { get; init; }

    [JsonIgnore]
    public string? Team => TeamId ?? EnterpriseId;

    /// <summary>The same in every delivery of this very command; null when Slack left it out.</summary>
    [JsonIgnore]
    public string? DeliveryKey => TriggerId;

    /// <param name="field">The field of the form by its name; null or empty when it has none.</param>
    /// <returns>Null when it is no command.</returns>
    public static SlashCommand? FromForm(Func<string, string?> field)
    {
        return Of("command") is { } command && Of("user_id") is { } user && Of("channel_id") is { } channel
            ? new SlashCommand
            {
                Command = command,
                Text = Of("text") ?? "",
                UserId = user,
                UserName = Of("user_name"),
                ChannelId = channel,
                ChannelName = Of("channel_name"),
                TeamId = Of("team_id"),
                EnterpriseId = Of("enterprise_id"),
                ApiAppId = Of("api_app_id"),
                ResponseUrl = Of("response_url") is { } address ? new Secret(address) : null,
                TriggerId = Of("trigger_id"),
            }
            : null;

        string? Of(string name) => field(name) is { Length: > 0 } value ? value : null;
    }
}
