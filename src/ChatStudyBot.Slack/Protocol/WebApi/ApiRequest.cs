using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>One call of a method, which may be sent several times.</summary>
/// <param name="Compose">Asked before each try: by then there may be something newer to send.</param>
internal sealed record ApiRequest(ApiMethod Method, Func<ApiBody> Compose)
{
    /// <summary>Where to, of <see cref="ApiAccess.Address"/>.</summary>
    public Secret? Address { get; init; }

    /// <summary>How long to go on trying, waits for rate limits included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
