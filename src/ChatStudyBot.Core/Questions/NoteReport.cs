using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Questions;

/// <summary>What became of one file: the row of <c>notes check</c>.</summary>
/// <param name="Counts">All zero when the file could not be read; <paramref name="Problems"/> then says why.</param>
/// <param name="Facts">Facts found, asked or not.</param>
/// <param name="Questions">By kind; kinds without a question are absent.</param>
public sealed record NoteReport(
    string Path,
    NoteCounts Counts,
    int Facts,
    ImmutableSortedDictionary<QuestionKind, int> Questions,
    ImmutableArray<UnusedLine> Unused,
    ImmutableArray<NoteProblem> Problems
)
{
    /// <summary>How many of the questions people wrote themselves.</summary>
    public int Authored { get; init; }

    /// <summary>Was it written for readers, so that only names are asked that the glossary knows, in its words?</summary>
    public bool IsInGlossarysWords { get; init; }

    /// <summary>What it says that does not hold, or no longer does; each has its problem too.</summary>
    public ImmutableArray<StaleLine> Stale { get; init; } = [];

    /// <summary>Questions that were written and did not pass their review, by their first flaw.</summary>
    public ImmutableSortedDictionary<Flaw, int> Refused { get; init; } =
        ImmutableSortedDictionary<Flaw, int>.Empty;

    /// <summary>Of a file that no question comes from.</summary>
    public static NoteReport Of(string path, ImmutableArray<NoteProblem> problems) =>
        new(path, default, 0, ImmutableSortedDictionary<QuestionKind, int>.Empty, [], problems);
}
