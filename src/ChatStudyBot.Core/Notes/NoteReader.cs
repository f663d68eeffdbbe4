using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>
/// Reads the bytes of one file into a <see cref="Note"/>. The content decides which reader takes it, never the
/// file's extension. Safe to call from many threads.
/// </summary>
public static class NoteReader
{
    /// <param name="path">Relative to the notes folder, with <c>/</c>.</param>
    public static NoteReading Read(string path, ReadOnlySpan<byte> content) =>
        NoteEncoding.Decode(content) switch
        {
            { Problem: { } problem } => new NoteReading.Unreadable(path, problem),
            var decoded => ReadText(path, decoded),
        };

    private static NoteReading ReadText(string path, DecodedText decoded)
    {
        var source = SourceText.Parse(decoded.Text);
        var matter = FrontMatter.Read(source);
        var body = source.WithoutFirst(matter.Lines);
        var shape = NoteShape.Of(body);
        NoteBody read;
        try
        {
            read = shape == NoteShapeKind.Outline ? OutlineReader.Read(body) : MarkdownReader.Read(body);
        }
        catch (NestingException e)
        {
            return new NoteReading.Unreadable(path, new(1, ProblemSeverity.Error, e.Message));
        }

        var title = matter.Title ?? read.Title ?? FileTitle(path);
        var root =
            read.Root.Heading == InlineText.Empty || matter.Title is not null
                ? read.Root with
                {
                    Heading = InlineText.Plain(title),
                }
                : read.Root;
        return new NoteReading.Readable(
            new(
                path,
                title,
                matter.Language ?? NoteLanguage.Of(body),
                matter.Topics,
                matter.Tags,
                root,
                new(read.Headings, ItemLines.Count(body), read.Tables),
                [.. read.Unused.OrderBy(unused => unused.Line)],
                [.. decoded.Warnings, .. matter.Problems, .. read.Problems]
            )
        );
    }

    private static string FileTitle(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return name.Length > 0 ? name : path;
    }
}
