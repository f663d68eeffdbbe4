namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>An interactive payload before it is known which: only its type is read.</summary>
internal sealed record Interactive
{
    public string? Type { get; init; }
}

internal static class InteractiveType
{
    public const string BlockActions = "block_actions";
    public const string ViewSubmission = "view_submission";
}

internal sealed record ActingUser
{
    public required string Id { get; init; }

    /// <summary>The handle.</summary>
    public string? Username { get; init; }

    public string? Name { get; init; }

    public string? TeamId { get; init; }
}

/// <summary>A workspace or an organization.</summary>
internal sealed record TeamRef
{
    public required string Id { get; init; }

    public string? Domain { get; init; }
}

internal sealed record ChannelRef
{
    public required string Id { get; init; }

    public string? Name { get; init; }
}
