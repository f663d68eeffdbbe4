namespace ChatStudyBot.Slack;

/// <param name="BotToken"><c>xoxb-…</c>: the Web API.</param>
/// <param name="AppToken"><c>xapp-…</c>: Socket Mode. Null when Slack calls us by HTTP.</param>
/// <param name="SigningSecret">What requests by HTTP are signed with. Null when there are none.</param>
/// <param name="ApiBaseUrl">Slack's own, a proxy, or a test server.</param>
public sealed record SlackOptions(string BotToken, string? AppToken, string? SigningSecret, Uri ApiBaseUrl);
