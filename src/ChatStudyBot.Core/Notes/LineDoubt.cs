namespace ChatStudyBot.Core.Notes;

/// <summary>Why something that a note says is not asked, or not as it stands there.</summary>
public abstract record LineDoubt
{
    private LineDoubt() { }

    /// <summary>It does not hold, or no longer does.</summary>
    /// <param name="Name">What the glossary says so of.</param>
    /// <param name="Was">The words of the glossary that the line holds.</param>
    public sealed record Outdated(string Name, string Was) : LineDoubt;

    /// <summary>It is about what nobody can use any more, and so is all that stands below it.</summary>
    /// <param name="Since">The year.</param>
    public sealed record Ended(string Name, string Since) : LineDoubt;

    /// <param name="Written">As the line has it.</param>
    /// <param name="Meant">What it is asked as; null when that is not known, and it is not asked.</param>
    public sealed record Slip(string Written, string? Meant) : LineDoubt;

    /// <summary>The whole note is in neither of the languages.</summary>
    public sealed record Foreign : LineDoubt;
}
