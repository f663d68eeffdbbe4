using System.Collections.Immutable;
using ChatStudyBot.CommandLine;
using ChatStudyBot.Discord;
using ChatStudyBot.Slack;

namespace ChatStudyBot.Configuration;

/// <summary>The configuration of one process, read and checked as a whole.</summary>
/// <param name="Discord">Null when the bot is not on Discord.</param>
/// <param name="Slack">Null when the bot is not on Slack.</param>
/// <param name="Assistant">Null when no model is configured.</param>
/// <param name="UnknownKeys">Set below one of our sections, but no key of this version.</param>
internal sealed record BotOptions(
    ContentOptions Content,
    StorageOptions Storage,
    WebOptions Web,
    BackupOptions Backup,
    PrivacyOptions Privacy,
    TeamOptions Team,
    DiscordOptions? Discord,
    SlackOptions? Slack,
    AssistantOptions? Assistant,
    ImmutableArray<string> UnknownKeys
)
{
    /// <summary>What a key on the command line may start with: ours and the log's.</summary>
    public static ImmutableArray<string> Sections { get; } =
    ["Content", "Storage", "Web", "Backup", "Privacy", "Team", "Discord", "Slack", "Assistant", "Logging"];

    /// <exception cref="OperatorException">One line for each wrong value.</exception>
    public static BotOptions Read(IConfiguration configuration)
    {
        var keys = new KeyReader(configuration);
        var options = new BotOptions(
            ContentOptions.Read(keys),
            StorageOptions.Read(keys),
            WebOptions.Read(keys),
            BackupOptions.Read(keys),
            PrivacyOptions.Read(keys),
            TeamOptions.Read(keys),
            DiscordKeys.Read(keys),
            SlackKeys.Read(keys),
            AssistantOptions.Read(keys),
            []
        );
        return keys.Problems.IsEmpty
            ? options with
            {
                UnknownKeys = keys.Unknown,
            }
            : throw new OperatorException(keys.Problems);
    }
}
