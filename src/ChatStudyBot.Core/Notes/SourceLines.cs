using System.Collections.Immutable;
using System.Globalization;

namespace ChatStudyBot.Core.Notes;

/// <summary>Says of every line of a file what the reader took it for; what it did not take is text where it stands.</summary>
internal sealed class SourceLines
{
    private readonly NoteLayers _layers;
    private readonly bool _hasMarks;
    private readonly Dictionary<int, SourceLine> _places = [];
    private readonly HashSet<int> _rules = [];
    private Fence _fence;

    /// <summary>The items that the next line may belong to, the innermost on top.</summary>
    private readonly Stack<(int Indent, int Depth)> _open = new();

    /// <summary>Where the text above stands.</summary>
    private int _depth;

    private bool _isApart;

    private SourceLines(NoteLayers layers)
    {
        _layers = layers;
        _hasMarks = layers.Shape == NoteShapeKind.Markdown;
    }

    public static ImmutableArray<SourceLine> Of(NoteLayers layers, Section root)
    {
        var lines = new SourceLines(layers);
        lines.Place(root);
        return [.. Enumerable.Range(1, layers.Text.Count).Select(lines.Line)];
    }

    private SourceLine Line(int number)
    {
        var index = number - 1;
        if (number <= _layers.Matter.Lines)
        {
            return new SourceLine.Raw(number, _layers.Text[index]);
        }

        var line = _layers.Body[index];
        if (_layers.Authored.Rest[index].Length < line.Length)
        {
            return new SourceLine.Written(number, line);
        }

        if (_hasMarks && _fence.Takes(line, out _fence))
        {
            return new SourceLine.Raw(number, line);
        }

        var start = LineStart.Of(line);
        if (_rules.Contains(number) || (start.Text >= line.Length && !start.IsItem) || IsRule(line, start))
        {
            _isApart = true;
            return new SourceLine.Blank(number);
        }

        var shown = Note(number, line, start);
        _isApart = false;
        return shown;
    }

    private SourceLine Note(int number, string line, LineStart start)
    {
        var text = line[start.Text..];
        switch (_places.GetValueOrDefault(number))
        {
            case SourceLine.Heading heading:
                _open.Clear();
                _depth = 0;
                return heading with { Text = Shown(text.TrimStart('#').TrimEnd('#', ' ')) };
            case SourceLine.Item item:
                Open(start.Indent, item.Depth);
                return item with { Mark = Mark(start), Text = Shown(text) };
            case SourceLine.Paragraph paragraph:
                _depth = paragraph.Depth;
                return paragraph with { Text = Shown(text) };
            case SourceLine.Quote quote:
                return quote with { Text = Shown(Unquoted(text)) };
            case SourceLine.Raw:
                return new SourceLine.Raw(number, line);
            case SourceLine.TableRow row:
                return row;
            default:
                return Unplaced(number, text, start);
        }
    }

    /// <summary>The second half of a wrapped line, or what the reader left out.</summary>
    private SourceLine Unplaced(int number, string text, LineStart start)
    {
        if (_hasMarks && text.StartsWith('>'))
        {
            return new SourceLine.Quote(number, Shown(Unquoted(text)));
        }

        if (!start.IsItem)
        {
            _depth = _isApart && start.Indent == 0 ? 0 : _depth;
            return new SourceLine.Paragraph(number, _depth, Shown(text));
        }

        CloseTo(start.Indent);
        var depth = _open.TryPeek(out var above) ? above.Depth + 1 : 0;
        Open(start.Indent, depth);
        return new SourceLine.Item(number, depth, Mark(start), Shown(text));
    }

    private void Open(int indent, int depth)
    {
        CloseTo(indent);
        _open.Push((indent, depth));
        _depth = depth + 1;
    }

    private void CloseTo(int indent)
    {
        while (_open.TryPeek(out var item) && item.Indent >= indent)
        {
            _open.Pop();
        }
    }

    private static string Mark(LineStart start) =>
        start.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) + "."
        : start.IsItem ? "•"
        : "";

    private static string Unquoted(string text) => text.TrimStart('>', ' ');

    private static bool IsRule(string line, LineStart start) =>
        !start.IsItem && MarkdownLine.IsRuleOrUnderline(line, start.Text);

    private InlineText Shown(string text) => _hasMarks ? InlineReader.Shown(text) : InlineText.Plain(text);

    private void Place(Section section)
    {
        // The title of a note may come from its front matter or its name: then no line is it.
        if (section.Level > 0 || Holds(section.Line, section.Heading.Value))
        {
            _places.TryAdd(
                section.Line,
                new SourceLine.Heading(section.Line, section.Level + 1, section.Heading)
            );
        }

        Place(section.Blocks, 0);
        foreach (var below in section.Sections)
        {
            Place(below);
        }
    }

    private bool Holds(int line, string heading)
    {
        var body = _layers.Authored.Rest;
        return line <= body.Count && Shown(body[line - 1]).Value.Contains(heading, StringComparison.Ordinal);
    }

    private void Place(ImmutableArray<Block> blocks, int depth)
    {
        foreach (var block in blocks)
        {
            Place(block, depth);
        }
    }

    private void Place(Block block, int depth)
    {
        switch (block)
        {
            case Block.ItemList list:
                foreach (var item in list.Items)
                {
                    _places.TryAdd(item.Line, new SourceLine.Item(item.Line, depth, "", item.Text));
                    Place(item.Blocks, depth + 1);
                }

                break;
            case Block.Paragraph paragraph:
                _places.TryAdd(
                    paragraph.Line,
                    new SourceLine.Paragraph(paragraph.Line, depth, paragraph.Text)
                );
                break;
            case Block.Quote quote:
                _places.TryAdd(quote.Line, new SourceLine.Quote(quote.Line, quote.Text));
                break;
            case Block.Table table:
                PlaceRows(table);
                break;
            case Block.Code code:
                PlaceCode(code);
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block}.");
        }
    }

    private void PlaceRows(Block.Table table)
    {
        _places.TryAdd(table.Line, new SourceLine.TableRow(table.Line, IsHeader: true, table.Header));
        foreach (var row in table.Rows)
        {
            _places.TryAdd(row.Line, new SourceLine.TableRow(row.Line, IsHeader: false, row.Cells));
        }

        var last = table.Rows is [.., var end] ? end.Line : table.Line + 1;
        _rules.UnionWith(
            Enumerable.Range(table.Line, last - table.Line + 1).Where(line => !_places.ContainsKey(line))
        );
    }

    private void PlaceCode(Block.Code code)
    {
        var count = code.Text.AsSpan().Count('\n') + 1;
        for (var line = code.Line; line < code.Line + count; line++)
        {
            _places.TryAdd(line, new SourceLine.Raw(line, ""));
        }
    }
}
