using System.Text.Json;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>The body of an answer that says no; with status 429, how long to wait.</summary>
/// <remarks>https://discord.com/developers/docs/reference#error-messages</remarks>
internal sealed record ApiError
{
    public int Code { get; init; }

    public string Message
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>Nested by field; the leaves are lists named <c>_errors</c>.</summary>
    public JsonElement? Errors { get; init; }

    /// <summary>Seconds, with decimals.</summary>
    public double? RetryAfter { get; init; }

    public bool Global { get; init; }
}
