using System.Collections.Immutable;
using ChatStudyBot.Core.Questions.Authored;

namespace ChatStudyBot.Core.Notes;

/// <summary>One file of the notes folder as it was read.</summary>
/// <param name="Path">Relative to the notes folder, with <c>/</c>.</param>
/// <param name="Topics">From the front matter; empty when the file's own name and headings decide.</param>
/// <param name="Root">Level 0, its heading is the note's title.</param>
/// <param name="Unused">Lines the reader itself could not use; the fact finder adds its own.</param>
public sealed record Note(
    string Path,
    string Title,
    Language Language,
    ImmutableArray<string> Topics,
    ImmutableArray<string> Tags,
    Section Root,
    NoteCounts Counts,
    ImmutableArray<UnusedLine> Unused,
    ImmutableArray<NoteProblem> Problems
)
{
    /// <summary>Questions that people wrote into the file; their lines are no part of <see cref="Root"/>.</summary>
    public ImmutableArray<AuthoredRow> Authored { get; init; } = [];

    /// <summary>Its front matter tells topics and language, as whoever writes for the bot does.</summary>
    public bool IsWrittenForQuiz { get; init; }

    /// <summary>In neither of the languages whose sentences are understood; its front matter may say otherwise.</summary>
    public bool IsForeign { get; init; }
}

/// <summary>What <c>notes check</c> counts: see design.md, Command line.</summary>
public readonly record struct NoteCounts(int Sections, int Items, int Tables);

public sealed record UnusedLine(int Line, UnusedReason Reason);

public enum UnusedReason
{
    Label,
    Topic,
    Fragment,
    Leak,
    TooFew,
    NoSubject,
    OpenList,
    Anecdote,
    Link,
    Code,
    Other,
}

/// <param name="Message">In English, as logs and the command line have it.</param>
public sealed record NoteProblem(int Line, ProblemSeverity Severity, string Message)
{
    /// <summary>The same for people of either language; null where there is only the message.</summary>
    public LineDoubt? Doubt { get; init; }
}

public enum ProblemSeverity
{
    Warning,
    Error,
}
