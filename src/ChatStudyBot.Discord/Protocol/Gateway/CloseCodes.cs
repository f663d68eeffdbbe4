namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>What a closed connection means for the next one.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
internal static class CloseCodes
{
    /// <summary>Ends the session: the bot goes offline.</summary>
    public const int Stopped = 1000;

    /// <summary>Keeps the session, so that it can be resumed; 1000 and 1001 would end it.</summary>
    public const int WillResume = 4000;

    public const int TooManyEvents = 4008;

    /// <returns>Why a further connection cannot work and what to do; null: it can.</returns>
    public static string? WhyFatal(int? code) =>
        code switch
        {
            4004 => "the token is not taken: set a valid Discord:Token",
            4010 => "the shard number is not taken",
            4011 => "the bot is in too many servers for its number of connections: start it again",
            4012 => "this version of the gateway is no longer offered: a newer version of the bot is needed",
            4013 => "the intents are not valid",
            4014 => "the intents are not allowed for this application",
            _ => null,
        };

    /// <summary>The session cannot be taken up again; everything else is tried.</summary>
    public static bool EndsSession(int? code) => code is 4003 or 4005 or 4007 or 4009;
}
