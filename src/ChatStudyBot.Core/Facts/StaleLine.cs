namespace ChatStudyBot.Core.Facts;

/// <summary>A line that says what does not hold, or no longer does: nothing of it is asked.</summary>
/// <param name="Name">Whatever it says that of, as the glossary calls it.</param>
/// <param name="Ended">The year since which nobody can use that any more; null when it can be used.</param>
public sealed record StaleLine(int Line, string Name, string? Ended);
