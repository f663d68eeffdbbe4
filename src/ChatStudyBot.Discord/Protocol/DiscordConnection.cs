using System.Reflection;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol;

/// <summary>Whose bot this is and where Discord is.</summary>
/// <param name="ApiBaseUrl">With the version: <c>https://discord.com/api/v10</c>, a proxy, or a test server.</param>
internal sealed record DiscordConnection(Secret Token, Uri ApiBaseUrl)
{
    public const string ApiVersion = "10";

    /// <summary>Discord blocks clients that do not say who they are in this form.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#user-agent</remarks>
    public string UserAgent { get; init; } = $"DiscordBot (https://chatstudybot.invalid, {Version})";

    private static string Version =>
        typeof(DiscordConnection).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
