using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>What one look at the notes folder found.</summary>
/// <param name="Changed">Paths that were new or different, and were read.</param>
/// <param name="Removed">Paths that were there before.</param>
/// <param name="Kept">Those of the changed ones that cannot be read any more: the version before is in use.</param>
internal sealed record FolderLook(
    FolderListing Listing,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed,
    ImmutableArray<(string Path, NoteProblem Problem)> Kept
)
{
    public bool FoundChange => Changed is not [] || Removed is not [];
}
