using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>A line that says what does not hold, or no longer does: nothing of it is asked.</summary>
/// <param name="Why">It is outdated, or about what has ended.</param>
public sealed record StaleLine(int Line, LineDoubt Why);
