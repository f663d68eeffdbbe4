using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed partial class NotePropertyTests
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
    public void Lines_lie_in_the_file_and_ascend() => Holds(AscendInTheFile);

    [Fact]
    public void Words_are_cited_at_the_line_they_stand_on() => Holds(AreCitedWhereTheyStand);

    [Fact]
    public void Marks_lie_in_their_text() =>
        Holds(text => Readable(text) is not { } note || Marked(note.Root).All(IsInside));

    [Fact]
    public void Reading_twice_gives_the_same_tree() =>
        Holds(text => Readable(text) is not { } note || ReadNote.Show(note) == ReadNote.Outline(text));

    [Fact]
    public void Every_line_is_shown_once_and_in_order() =>
        Holds(text =>
            Source(text) is not { } source
            || source.Lines.Select(line => line.Number).SequenceEqual(Enumerable.Range(1, Lines(text).Length))
        );

    [Fact]
    public void Words_are_shown_on_the_line_they_stand_on() => Holds(AreShownWhereTheyStand);

    private static void Holds(Func<string, bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(120).WithReplay(20261124UL, 4711UL),
            Prop.ForAll(Notes.ToArbitrary(), property)
        );

    private static bool AscendInTheFile(string text)
    {
        if (Readable(text) is not { } note)
        {
            return true;
        }

        var last = Lines(text).Length;
        var lines = NoteAccount.Texts(note.Root).Select(found => found.Line).ToList();
        return lines.Concat(note.Unused.Select(unused => unused.Line)).All(line => line >= 1 && line <= last)
            && lines.Zip(lines.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    /// <summary>A text may begin with a line that shows nothing, but not with one whose words stand in another text.</summary>
    private static bool AreCitedWhereTheyStand(string text)
    {
        if (Readable(Numbered(text)) is not { } note)
        {
            return true;
        }

        var found = NoteAccount
            .Texts(note.Root)
            .Select(found => (found.Line, Words: WordLines(found.Text)))
            .Where(found => found.Words.Count > 0)
            .ToList();
        return found.TrueForAll(one =>
            one.Words[0] == one.Line
            || one.Words[0] > one.Line
                && !found.Exists(other => other.Line < one.Line && other.Words.Contains(one.Line))
        );
    }

    /// <summary>Only an address behind the text of a link is not shown.</summary>
    private static bool AreShownWhereTheyStand(string text)
    {
        var numbered = Numbered(text);
        return Source(numbered) is not { } source
            || Lines(numbered)
                .Zip(source.Lines)
                .All(pair =>
                    pair.First.Contains("](", StringComparison.Ordinal)
                    || WordLines(pair.First).SequenceEqual(WordLines(ReadNote.Shown(pair.Second)))
                );
    }

    private static string Numbered(string text) =>
        string.Join(
            '\n',
            Lines(text).Select((line, i) => line.Replace("語", $"語{i + 1}語", StringComparison.Ordinal))
        );

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static List<int> WordLines(string text) =>
        [
            .. NumberedWord
                .Matches(text)
                .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)),
        ];

    private static Note? Readable(string text) =>
        (NoteReader.Read("memo.md", Encoding.UTF8.GetBytes(text)) as NoteReading.Readable)?.Note;

    private static NoteSource? Source(string text) => NoteSource.Of("memo.md", Encoding.UTF8.GetBytes(text));

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

    [GeneratedRegex("語([0-9]+)語", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedWord { get; }
}
