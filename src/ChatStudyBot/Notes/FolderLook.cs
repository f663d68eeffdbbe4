using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>What one look at the notes folder found.</summary>
/// <param name="Changed">Paths, of companions too, that were new or different, and were read.</param>
/// <param name="Removed">Paths that were there before.</param>
/// <param name="Kept">Those of the changed ones that cannot be read any more: the version before is in use.</param>
/// <param name="InCompanions">What is wrong in the changed ones that are companions.</param>
internal sealed record FolderLook(
    FolderListing Listing,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed,
    ImmutableArray<(string Path, NoteProblem Problem)> Kept,
    ImmutableArray<(string Path, NoteProblem Problem)> InCompanions
)
{
    public bool FoundChange => Changed is not [] || Removed is not [];
}
