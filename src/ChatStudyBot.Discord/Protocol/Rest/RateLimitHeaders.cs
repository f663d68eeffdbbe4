using System.Globalization;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>What an answer says about its rate limit.</summary>
/// <param name="Bucket">Requests with the same one and the same resource share a limit.</param>
/// <param name="Remaining">How many more may be sent until it is reset.</param>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits</remarks>
internal sealed record RateLimitHeaders(string? Bucket, int? Remaining, TimeSpan? ResetAfter)
{
    /// <summary>In the header; the body of a 429 says it more exactly.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool IsGlobal { get; init; }

    /// <summary>Of a resource others use too: not this bot's fault.</summary>
    public bool IsShared { get; init; }

    public static RateLimitHeaders Of(HttpResponseMessage response) =>
        new(
            Text(response, "X-RateLimit-Bucket"),
            int.TryParse(
                Text(response, "X-RateLimit-Remaining"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var remaining
            )
                ? remaining
                : null,
            Seconds(response, "X-RateLimit-Reset-After")
        )
        {
            RetryAfter = Seconds(response, "Retry-After"),
            IsGlobal =
                Text(response, "X-RateLimit-Global") is "true"
                || Text(response, "X-RateLimit-Scope") is "global",
            IsShared = Text(response, "X-RateLimit-Scope") is "shared",
        };

    private static string? Text(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static TimeSpan? Seconds(HttpResponseMessage response, string name) =>
        double.TryParse(
            Text(response, name),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var seconds
        )
        && seconds < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
