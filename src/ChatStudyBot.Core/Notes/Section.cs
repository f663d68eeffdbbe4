using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>A heading (in an outline: an unbulleted title line) with all that stands under it.</summary>
/// <param name="Level">Depth as the reader settled it, root 0; skipped levels are closed up.</param>
public sealed record Section(
    InlineText Heading,
    int Level,
    int Line,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Section> Sections
);
