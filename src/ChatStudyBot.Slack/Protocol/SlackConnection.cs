using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol;

/// <summary>Whose bot this is and where Slack is.</summary>
/// <param name="AppToken">Null when Slack calls us by HTTP.</param>
/// <param name="ApiBaseUrl"><c>https://slack.com/api</c>, a proxy, or a test server.</param>
internal sealed record SlackConnection(Secret BotToken, Secret? AppToken, Uri ApiBaseUrl)
{
    public string UserAgent { get; } =
        $"ChatStudyBot/{typeof(SlackConnection).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"}";

    public static SlackConnection Of(SlackOptions options) =>
        new(
            new Secret(options.BotToken),
            options.AppToken is { } token ? new Secret(token) : null,
            options.ApiBaseUrl
        );
}
