namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <param name="Name">1 to 100 characters.</param>
/// <param name="AutoArchiveDuration">Minutes without a message until it is archived: 60, 1440, 4320 or 10080.</param>
/// <param name="Type">Of a thread that starts without a message; null on a message's own.</param>
internal sealed record ThreadBody(string Name, int AutoArchiveDuration, ChannelKind? Type = null);

internal sealed record DirectChannelBody(Snowflake RecipientId);
