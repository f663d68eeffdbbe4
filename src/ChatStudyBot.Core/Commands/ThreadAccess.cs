namespace ChatStudyBot.Core.Commands;

/// <summary>Whether a thread can be opened on a card that is put where a command was given.</summary>
public enum ThreadAccess
{
    /// <summary>There is no such thing: a platform or a channel without threads, or a thread itself.</summary>
    None,

    /// <summary>The bot may not.</summary>
    Forbidden,
    Allowed,
}
