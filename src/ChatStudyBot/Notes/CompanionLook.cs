using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>What one look found beside the notes.</summary>
/// <param name="Changed">Paths that were new or different, and were read.</param>
/// <param name="Removed">Paths that were there before.</param>
internal sealed record CompanionLook(
    Companions Found,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed
)
{
    public bool FoundChange => Changed is not [] || Removed is not [];

    /// <summary>What is wrong in the changed ones.</summary>
    public ImmutableArray<(string Path, NoteProblem Problem)> Problems =>
        [.. Changed.SelectMany(path => Found.ProblemsIn(path).Select(problem => (path, problem)))];
}
