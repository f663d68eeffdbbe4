using System.Text.Json.Serialization;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>What every method of the Web API answers, whatever its status.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api#responses</remarks>
internal record ApiReply
{
    public bool Ok { get; init; }

    /// <summary>Why not.</summary>
    public string? Error { get; init; }

    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; init; }

    /// <summary>The scopes that are there.</summary>
    public string? Provided { get; init; }

    public string? Warning { get; init; }

    public ResponseMetadata? ResponseMetadata { get; init; }
}

internal sealed record ResponseMetadata
{
    /// <summary>What is wrong, and where.</summary>
    public IReadOnlyList<string> Messages
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<string> Warnings
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <summary>Of the <c>chat.*</c> methods.</summary>
internal sealed record MessageReply : ApiReply
{
    /// <summary>Where it stands: of a post to a person, the conversation with them.</summary>
    public string? Channel { get; init; }

    /// <summary>What names the message.</summary>
    public string? Ts { get; init; }

    /// <summary>Of an ephemeral one, which cannot be changed by it.</summary>
    public string? MessageTs { get; init; }
}

/// <summary>Whom the token belongs to.</summary>
internal sealed record AuthTest : ApiReply
{
    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? TeamId { get; init; }

    public string? Team { get; init; }

    /// <summary>The name of the bot, as it is invited.</summary>
    public string? User { get; init; }

    /// <summary>Where the workspace is on the web.</summary>
    public Uri? Url { get; init; }
}

/// <summary>Where to connect to: once, at once.</summary>
internal sealed record ConnectionsOpen : ApiReply
{
    /// <summary>With a ticket in it.</summary>
    public Secret? Url { get; init; }
}

/// <summary>Where a file is to be sent to, and what it is called from then on.</summary>
internal sealed record UploadUrl : ApiReply
{
    /// <summary>Whoever has it can upload.</summary>
    [JsonPropertyName("upload_url")]
    public Secret? Url { get; init; }

    public string? FileId { get; init; }
}

/// <summary>Of <c>users.info</c>.</summary>
internal sealed record UserReply : ApiReply
{
    public SlackUser? User { get; init; }
}

internal sealed record SlackUser
{
    public required string Id { get; init; }

    public bool IsAdmin { get; init; }

    public bool IsOwner { get; init; }

    /// <summary>For example <c>ja-JP</c>; only when it was asked for.</summary>
    public string? Locale { get; init; }

    public UserProfile? Profile { get; init; }
}

internal sealed record UserProfile
{
    /// <summary>As people chose to be shown; empty when they did not.</summary>
    public string? DisplayName { get; init; }

    public string? RealName { get; init; }
}
