using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>What either reader makes of the lines of a file, before front matter and file name are added.</summary>
/// <param name="Root">Its heading is empty when neither front matter nor the body names the note.</param>
/// <param name="Headings">Headings (in an outline: title lines) of the file, the title's own included.</param>
internal sealed record NoteBody(
    Section Root,
    int Headings,
    int Tables,
    ImmutableArray<UnusedLine> Unused,
    ImmutableArray<NoteProblem> Problems
);
