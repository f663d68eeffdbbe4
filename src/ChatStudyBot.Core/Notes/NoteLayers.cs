using System.Collections.Immutable;
using ChatStudyBot.Core.Questions.Authored;

namespace ChatStudyBot.Core.Notes;

/// <summary>The text of a file taken apart: front matter, questions that people wrote, and the note itself.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Body">Without front matter and without what no person wrote.</param>
/// <param name="Unused">Lines that were left out of <paramref name="Body"/>.</param>
internal sealed record NoteLayers(
    SourceText Text,
    FrontMatter Matter,
    SourceText Body,
    AuthoredReading Authored,
    ImmutableArray<UnusedLine> Unused,
    ImmutableArray<NoteProblem> Problems
)
{
    public static NoteLayers Of(string path, string text)
    {
        var source = SourceText.Parse(text);
        var matter = FrontMatter.Read(source);
        var unused = new List<UnusedLine>();
        var problems = new List<NoteProblem>();
        var body = LongLines.Cut(source.WithoutFirst(matter.Lines), unused, problems);
        return new(
            source,
            matter,
            body,
            AuthoredReader.Read(path, body, matter.Tags),
            [.. unused],
            [.. problems]
        );
    }

    /// <summary>Of what is left for the note.</summary>
    public NoteShapeKind Shape => NoteShape.Of(Authored.Rest);
}
