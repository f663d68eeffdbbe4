using System.Text.Json.Serialization;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>
/// Somebody pressed a button or chose an option. The message it is on is not read: its texts come back escaped, and
/// what is meant stands in the values.
/// </summary>
/// <remarks>https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</remarks>
internal sealed record BlockActions
{
    public required ActingUser User { get; init; }

    /// <summary>Null in an installation for a whole organization.</summary>
    public TeamRef? Team { get; init; }

    public TeamRef? Enterprise { get; init; }

    public ActionContainer? Container { get; init; }

    /// <summary>Null in a view.</summary>
    public ChannelRef? Channel { get; init; }

    /// <summary>Null on a message.</summary>
    public ViewRef? View { get; init; }

    /// <summary>At most five answers within 30 minutes; null in a view.</summary>
    public Secret? ResponseUrl { get; init; }

    /// <summary>Opens one view within three seconds.</summary>
    public string? TriggerId { get; init; }

    public IReadOnlyList<BlockAction> Actions
    {
        get;
        init => field = value ?? [];
    } = [];

    [JsonIgnore]
    public string? TeamId => Team?.Id ?? User.TeamId ?? Enterprise?.Id;

    /// <summary>The same in every delivery of this very click; null when Slack left out what tells it.</summary>
    [JsonIgnore]
    public string? DeliveryKey =>
        TriggerId ?? (Actions is [{ ActionTs: { } at }, ..] ? $"{User.Id}:{at}" : null);
}

/// <summary>What it was pressed in.</summary>
internal sealed record ActionContainer
{
    public string? MessageTs { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Only one person sees the message; it can be changed by the response url alone.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The thread the message is in; its own time stamp when others have replied to it.</summary>
    public string? ThreadTs { get; init; }
}

/// <summary>The view it was pressed in.</summary>
internal sealed record ViewRef
{
    public const string Home = "home";

    public string? Type { get; init; }
}

internal sealed record BlockAction
{
    public string? ActionId { get; init; }

    public string? BlockId { get; init; }

    /// <summary>Of a button.</summary>
    public string? Value { get; init; }

    /// <summary>Of a select or a menu.</summary>
    public SelectedOption? SelectedOption { get; init; }

    public string? ActionTs { get; init; }
}

internal sealed record SelectedOption
{
    public string? Value { get; init; }
}
