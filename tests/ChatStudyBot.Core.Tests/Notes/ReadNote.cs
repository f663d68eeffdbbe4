using System.Text;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

/// <summary>Reads notes in tests and shows their trees as indented text.</summary>
internal static class ReadNote
{
    public static Note From(string text, string path = "memo.md") => From(Encoding.UTF8.GetBytes(text), path);

    public static Note From(byte[] content, string path = "memo.md") =>
        Assert.IsType<NoteReading.Readable>(NoteReader.Read(path, content)).Note;

    /// <summary>One line for each heading, item and block: line number, depth, text.</summary>
    public static string Outline(string text) => Show(From(text));

    public static string Show(Note note)
    {
        var shown = new StringBuilder();
        Show(note.Root, 0, shown);
        return shown.ToString().TrimEnd();
    }

    /// <summary>What people read of a line, without what marks its place.</summary>
    public static string Shown(SourceLine line) =>
        line switch
        {
            SourceLine.Blank => "",
            SourceLine.Heading heading => heading.Text.Value,
            SourceLine.Item item => item.Text.Value,
            SourceLine.Paragraph paragraph => paragraph.Text.Value,
            SourceLine.Quote quote => quote.Text.Value,
            SourceLine.TableRow row => string.Join(" | ", row.Cells),
            SourceLine.Raw raw => raw.Text,
            SourceLine.Written written => written.Text,
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };

    private static void Show(Section section, int depth, StringBuilder shown)
    {
        Line(shown, section.Line, depth, $"# {section.Heading}");
        foreach (var block in section.Blocks)
        {
            Show(block, depth + 1, shown);
        }

        foreach (var below in section.Sections)
        {
            Show(below, depth + 1, shown);
        }
    }

    private static void Show(Block block, int depth, StringBuilder shown)
    {
        switch (block)
        {
            case Block.ItemList list:
                foreach (var item in list.Items)
                {
                    Line(
                        shown,
                        item.Line,
                        depth,
                        $"{(item.Number is { } number ? $"{number}." : "-")} {item.Text}"
                    );
                    foreach (var below in item.Blocks)
                    {
                        Show(below, depth + 1, shown);
                    }
                }

                break;
            case Block.Table table:
                Line(shown, table.Line, depth, $"| {string.Join(" | ", table.Header)}");
                foreach (var row in table.Rows)
                {
                    Line(shown, row.Line, depth, $"| {string.Join(" | ", row.Cells)}");
                }

                break;
            case Block.Paragraph paragraph:
                Line(shown, paragraph.Line, depth, paragraph.Text.Value);
                break;
            case Block.Quote quote:
                Line(shown, quote.Line, depth, $"> {quote.Text}");
                break;
            case Block.Code code:
                Line(shown, code.Line, depth, $"`{code.Info}` {code.Text}");
                break;
        }
    }

    private static void Line(StringBuilder shown, int line, int depth, string text) =>
        shown.Append(line).Append(' ').Append(' ', depth * 2).Append(text).Append('\n');
}
