namespace ChatStudyBot.Discord;

/// <param name="ApiBaseUrl">Discord's own, a proxy, or a test server.</param>
/// <param name="PublicKey">
/// When set, interactions come by HTTP to <c>/discord/interactions</c>, signed with it, and no gateway is opened.
/// </param>
public sealed record DiscordOptions(string Token, Uri ApiBaseUrl, string? PublicKey);
