using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>
/// A message: what a method or an answer takes of it is said by the methods that address it. Nobody is pinged: links
/// are not unfurled, names not linked.
/// </summary>
internal sealed record Message
{
    /// <summary>What notifications and screen readers get, in Slack's markup; needed beside blocks too.</summary>
    public required string Text { get; init; }

    /// <summary>At most 50; of an update: left out they stay, empty they go.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    public string? Channel { get; init; }

    /// <summary>The person who sees it, of an ephemeral one.</summary>
    public string? User { get; init; }

    /// <summary>The message that is changed.</summary>
    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary><c>ephemeral</c> or <c>in_channel</c>.</summary>
    public string? ResponseType { get; init; }

    public bool? ReplaceOriginal { get; init; }

    public bool? UnfurlLinks { get; init; }

    public bool? UnfurlMedia { get; init; }

    /// <summary>For <c>chat.postMessage</c>.</summary>
    public Message AsPost(string channel, string? thread = null) =>
        Content with
        {
            Channel = channel,
            ThreadTs = thread,
            UnfurlLinks = false,
            UnfurlMedia = false,
        };

    /// <summary>For <c>chat.update</c>.</summary>
    public Message AsUpdate(string channel, string ts) =>
        Content with
        {
            Channel = channel,
            Ts = ts,
            Blocks = Blocks ?? [],
        };

    /// <summary>For <c>chat.postEphemeral</c>.</summary>
    public Message AsEphemeral(string channel, string user, string? thread = null) =>
        Content with
        {
            Channel = channel,
            User = user,
            ThreadTs = thread,
        };

    /// <summary>For a response url or the acknowledgement of a command: seen by the one who asked.</summary>
    public Message AsAnswer() =>
        Content with
        {
            ResponseType = "ephemeral",
            ReplaceOriginal = false,
            UnfurlLinks = false,
            UnfurlMedia = false,
        };

    /// <summary>For a response url: in place of the message that was pressed.</summary>
    public Message AsReplacement() =>
        Content with
        {
            ReplaceOriginal = true,
            UnfurlLinks = false,
            UnfurlMedia = false,
        };

    private Message Content => new() { Text = Text, Blocks = Blocks };
}

/// <summary>For a response url: takes away the message that was pressed, or the answer given before.</summary>
internal sealed record MessageRemoval
{
    public bool DeleteOriginal { get; init; } = true;
}
