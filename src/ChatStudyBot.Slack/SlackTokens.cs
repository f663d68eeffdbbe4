namespace ChatStudyBot.Slack;

/// <summary>Slack's tokens say by their first letters what they are for.</summary>
public static class SlackTokens
{
    internal const string BotTokenKey = "Slack:BotToken";
    internal const string AppTokenKey = "Slack:AppToken";
    internal const string SigningSecretKey = "Slack:SigningSecret";

    private const string OfBot = "xoxb-";
    private const string OfApp = "xapp-";

    /// <returns>What is wrong with the keys: whole sentences, without any token.</returns>
    public static IEnumerable<(string Key, string Sentence)> Problems(SlackOptions options)
    {
        if (!options.BotToken.StartsWith(OfBot, StringComparison.Ordinal))
        {
            yield return (
                BotTokenKey,
                $"must start with {OfBot}: it is the Bot User OAuth Token of the page OAuth & Permissions"
                    + $"{(options.BotToken.StartsWith(OfApp, StringComparison.Ordinal) ? $", and what starts with {OfApp} belongs into {AppTokenKey}" : "")}."
            );
        }

        if (options.AppToken?.StartsWith(OfApp, StringComparison.Ordinal) == false)
        {
            yield return (
                AppTokenKey,
                $"must start with {OfApp}: it is an App-Level Token, with the scope connections:write, of the page Basic Information."
            );
        }

        if (options.SigningSecret is not null && string.IsNullOrWhiteSpace(options.SigningSecret))
        {
            yield return (SigningSecretKey, "must not be empty: it is on the page Basic Information.");
        }

        if (options is { AppToken: null, SigningSecret: null })
        {
            yield return (
                AppTokenKey,
                $"must be set too, for Socket Mode; or set {SigningSecretKey} and let Slack call the bot by HTTP."
            );
        }
    }
}
