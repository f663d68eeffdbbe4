using ChatStudyBot.Slack;

namespace ChatStudyBot.Configuration;

/// <summary>The keys of Slack; without any of them there is no Slack.</summary>
internal static class SlackKeys
{
    private static readonly Uri Default = new("https://slack.com/api");

    public static SlackOptions? Read(KeyReader keys)
    {
        var bot = keys.Text("Slack:BotToken");
        var app = keys.Text("Slack:AppToken");
        var secret = keys.Text("Slack:SigningSecret");
        var address = keys.Address("Slack:ApiBaseUrl") ?? Default;
        if (bot is null)
        {
            if (app is not null || secret is not null)
            {
                keys.Refuse(
                    "Slack:BotToken",
                    "must be set too: it is the Bot User OAuth Token of the page OAuth & Permissions."
                );
            }

            return null;
        }

        var options = new SlackOptions(bot, app, secret, address);
        foreach (var (key, sentence) in SlackTokens.Problems(options))
        {
            keys.Refuse(key, sentence);
        }

        return options;
    }
}
