namespace ChatStudyBot.Slack.Protocol;

/// <summary>Something that was not done. Its message names the method and never a token.</summary>
public abstract class SlackException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Slack said no; the same again would be answered alike.</summary>
/// <param name="error">As Slack calls it: <c>channel_not_found</c>.</param>
internal sealed class SlackRefusedException(string message, string error) : SlackException(message)
{
    public string Error => error;
}

/// <summary>Slack could not be reached, was failing, or is to be left alone for now; it was not done, and later it may work.</summary>
internal sealed class SlackUnavailableException(string message, Exception? cause = null)
    : SlackException(message, cause);

/// <summary>The answer got lost: it may have been done, and doing it again may do it twice.</summary>
internal sealed class SlackOutcomeUnknownException(string message, Exception? cause = null)
    : SlackException(message, cause);

/// <summary>The five answers of a response url or its thirty minutes are used up, and nothing was sent.</summary>
internal sealed class ResponseUrlSpentException(string message) : SlackException(message);

/// <summary>
/// Slack will not have this bot, or not like this: trying again would not help. The message is one line that says
/// what the operator has to do.
/// </summary>
/// <param name="error">As Slack calls it; null when it was not Slack that said so.</param>
public sealed class SlackAccessException(string message, string? error = null) : SlackException(message)
{
    public string? Error => error;
}
