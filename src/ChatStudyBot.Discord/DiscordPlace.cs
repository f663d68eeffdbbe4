using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord;

/// <summary>Discord's ids as the product's: a server is a team, a thread is a channel like any other.</summary>
internal static class DiscordPlace
{
    public const string Platform = "discord";

    /// <summary>The team of all direct messages.</summary>
    public const string Direct = "@me";

    public static ChannelId Channel(Snowflake? guild, Snowflake channel) =>
        new(Platform, Team(guild), channel.ToString());

    public static PlayerId Player(Snowflake? guild, Snowflake user) =>
        new(Platform, Team(guild), user.ToString());

    /// <summary>Null for a channel that no Discord channel can be.</summary>
    public static Snowflake? Of(ChannelId channel) =>
        channel.Platform == Platform ? Snowflake.TryParse(channel.Channel) : null;

    public static string AddressOf(ChannelId channel, string message) =>
        $"https://discord.com/channels/{channel.Team}/{channel.Channel}/{message}";

    /// <summary>Of the person's server; null for who is known from direct messages alone.</summary>
    public static string? AddressOf(PlayerId player) =>
        player.Team == Direct ? null : $"https://discord.com/channels/{player.Team}";

    private static string Team(Snowflake? guild) => guild?.ToString() ?? Direct;
}
