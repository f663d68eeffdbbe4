namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>A request that was not done. Its message names the request and never a token.</summary>
internal abstract class DiscordException(string message, Exception? cause) : Exception(message, cause)
{
    /// <summary>How often it was sent.</summary>
    public int Tries { get; init; }

    /// <summary>Some try was sent and had no answer, or a failing one: Discord may have done it all the same.</summary>
    public bool MayBeDone { get; set; }
}

/// <summary>Discord said no; the same request again would be answered alike.</summary>
internal sealed class DiscordRefusedException(string message, int status, int code)
    : DiscordException(message, null)
{
    public int Status => status;

    /// <summary>A <see cref="DiscordErrorCode"/>, or 0.</summary>
    public int Code => code;
}

/// <summary>Discord could not be reached, was failing, or is to be left alone for now; later it may work.</summary>
internal sealed class DiscordUnavailableException(string message, Exception? cause = null)
    : DiscordException(message, cause);

/// <summary>The bot's token is no longer taken: nothing more is sent with it.</summary>
internal sealed class DiscordTokenRefusedException(string message) : DiscordException(message, null);

/// <summary>Fifteen minutes are over: the interaction can no longer be answered, and nothing was sent.</summary>
internal sealed class InteractionExpiredException(string message) : DiscordException(message, null);
