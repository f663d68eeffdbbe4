using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Storage;

/// <summary>The database file is damaged.</summary>
/// <param name="path">Where it was to be used.</param>
/// <param name="what">In the engine's words.</param>
/// <param name="keptAs">What it is called now, when opening it found the damage; null when it is still in its place.</param>
public sealed class DamagedException(
    string message,
    string path,
    string what,
    string? keptAs,
    Exception? cause
) : StoreException(message, cause)
{
    public string Path { get; } = path;

    public string What { get; } = what.TrimEnd('.');

    public string? KeptAs { get; } = keptAs;
}
