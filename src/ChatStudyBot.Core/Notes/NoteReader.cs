using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Authored;

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

    /// <summary>A file that is no text and holds a deck: a note without sections.</summary>
    public static NoteReading OfDeck(string path, AuthoredDeck deck) =>
        new NoteReading.Readable(
            new(
                path,
                FileTitle(path),
                deck.Rows.Any(row => Script.LanguageOf(row.Stem) == Language.Japanese)
                    ? Language.Japanese
                    : Language.English,
                [],
                [],
                new(InlineText.Plain(FileTitle(path)), 0, 1, [], []),
                default,
                [],
                deck.Problems
            )
            {
                Authored = deck.Rows,
            }
        );

    private static NoteReading ReadText(string path, DecodedText decoded) =>
        ReadLayers(path, NoteLayers.Of(path, decoded.Text), decoded.Warnings);

    /// <param name="warnings">About the characters of the file.</param>
    internal static NoteReading ReadLayers(
        string path,
        NoteLayers layers,
        ImmutableArray<NoteProblem> warnings
    )
    {
        var (matter, authored) = (layers.Matter, layers.Authored);
        var body = authored.Rest;
        try
        {
            var read =
                layers.Shape == NoteShapeKind.Outline
                    ? OutlineReader.Read(body, matter.Title)
                    : MarkdownReader.Read(HardWraps.Undone(body), matter.Title);
            var root = Named(read.Root, path);
            var language = matter.Language ?? NoteLanguage.Of(body);
            return new NoteReading.Readable(
                new(
                    path,
                    root.Heading.Value,
                    language,
                    matter.Topics,
                    matter.Tags,
                    root,
                    new(
                        read.Headings + authored.Headings,
                        ItemLines.Count(layers.Text.WithoutFirst(matter.Lines)),
                        read.Tables
                    ),
                    [.. layers.Unused.Concat(read.Unused).OrderBy(line => line.Line)],
                    [
                        .. warnings
                            .Concat(matter.Problems)
                            .Concat(layers.Problems)
                            .Concat(read.Problems)
                            .Concat(authored.Deck.Problems)
                            .OrderBy(problem => problem.Line),
                    ]
                )
                {
                    Authored = authored.Deck.Rows,
                    IsWrittenForQuiz = matter.Language is not null && matter.Topics.Length > 0,
                    IsForeign = matter.Language is null && ForeignTongue.Is(body, language),
                }
            );
        }
        catch (NestingException e)
        {
            return new NoteReading.Unreadable(path, new(1, ProblemSeverity.Error, e.Message));
        }
    }

    private static Section Named(Section root, string path) =>
        root.Heading.Value.Length > 0 ? root : root with { Heading = InlineText.Plain(FileTitle(path)) };

    private static string FileTitle(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.Length > 0 ? name : path;
    }
}
