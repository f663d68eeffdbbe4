using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>A form over the conversation.</summary>
/// <param name="CallbackId">Comes back with what was filled in; at most 255 characters.</param>
/// <param name="Title">At most 24 characters.</param>
/// <param name="Submit">At most 24 characters.</param>
/// <param name="Close">At most 24 characters.</param>
/// <param name="Blocks">At most 100.</param>
/// <remarks>https://docs.slack.dev/reference/views/modal-views</remarks>
internal sealed record View(
    string CallbackId,
    TextObject.Plain Title,
    TextObject.Plain Submit,
    TextObject.Plain Close,
    IReadOnlyList<Block> Blocks
)
{
    public string Type { get; } = "modal";

    /// <summary>Comes back unchanged; at most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}

/// <summary>What somebody sees on the app's own page.</summary>
/// <param name="Blocks">At most 100.</param>
/// <remarks>https://docs.slack.dev/reference/views/home-tab-views</remarks>
internal sealed record HomeView(IReadOnlyList<Block> Blocks)
{
    public string Type { get; } = "home";
}

/// <remarks>https://docs.slack.dev/reference/methods/views.publish</remarks>
internal sealed record ViewPublish(string UserId, HomeView View);

/// <param name="TriggerId">Of the click, not older than three seconds and not used before.</param>
internal sealed record ViewOpen(string TriggerId, View View);
