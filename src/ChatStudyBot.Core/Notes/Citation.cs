using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>The place in the notes that says it.</summary>
/// <param name="Path">Relative to the notes folder, with <c>/</c>.</param>
/// <param name="Line">Counted from 1, in the file as it is on the disk.</param>
/// <param name="Heading">The headings above it, outermost first.</param>
public sealed record Citation(string Path, int Line, ImmutableArray<string> Heading);
