namespace ChatStudyBot.Core.Notes;

/// <summary>Goes through the lines of a note once and sets each down as <see cref="TidyMarkdown"/>.</summary>
internal sealed class MarkdownTidier
{
    private readonly SourceText _source;
    private readonly TidyMarkdown _tidy;
    private readonly ListStack _list = new();
    private readonly UnmarkedText _unmarked;
    private LineKind _previous = LineKind.Blank;
    private Fence _fence;
    private int _fenceIndent;
    private int _fenceLine;

    private MarkdownTidier(SourceText source, TidyMarkdown tidy)
    {
        _source = source;
        _tidy = tidy;
        _unmarked = new(source, tidy, _list);
    }

    public static TidyMarkdown Tidy(SourceText source)
    {
        var tidy = new TidyMarkdown();
        var tidier = new MarkdownTidier(HtmlComments.Strip(source, tidy.Unused), tidy);
        for (var i = 0; i < source.Count; i++)
        {
            tidier.Take(i);
        }

        if (tidier._fence.IsOpen)
        {
            tidy.Problems.Add(
                new(
                    tidier._fenceLine,
                    ProblemSeverity.Warning,
                    "The code block that opens here is never closed: close it with ```."
                )
            );
        }

        return tidy;
    }

    private void Take(int index)
    {
        var line = _source[index];
        var wasOpen = _fence.IsOpen;
        if (_fence.Takes(line, out _fence))
        {
            TakeFence(line, index, wasOpen);
            return;
        }

        var start = LineStart.Of(line);
        if (start.Text >= line.Length && !start.IsItem)
        {
            _tidy.AddBlank(index + 1);
            _previous = LineKind.Blank;
            return;
        }

        TakeContent(line, index, start);
    }

    private void TakeContent(string line, int index, LineStart start)
    {
        var text = line.AsSpan(start.Text);
        if (!start.IsItem && MarkdownLine.Heading(text) is { IsEmpty: false } heading)
        {
            _list.Clear();
            _tidy.Add(index + 1, 0, heading);
            _previous = LineKind.Heading;
        }
        else if (!start.IsItem && MarkdownLine.IsRuleOrUnderline(line, start.Text))
        {
            TakeRule(line, index, start);
        }
        else if (start.IsItem)
        {
            TakeItem(text, index, start);
        }
        else if (
            MarkdownLine.StartsTable(_source, index) || (_previous == LineKind.Table && text.Contains('|'))
        )
        {
            TakeTable(text, index, start);
        }
        else
        {
            _previous = _unmarked.Take(text, index, start, _previous);
        }
    }

    private void TakeFence(string line, int index, bool wasOpen)
    {
        var indent = LineStart.Of(line).Indent;
        if (!wasOpen)
        {
            _list.CloseTo(indent);
            _fenceIndent = indent;
            _fenceLine = index + 1;
        }

        // Markdig takes the opening fence's own indentation off each line, and so do we.
        var column = Math.Min(_fenceIndent, line.Length - line.AsSpan().TrimStart().Length);
        _tidy.Add(index + 1, _list.Offset, line.AsSpan(column));
        _previous = LineKind.Blank;
    }

    private void TakeItem(ReadOnlySpan<char> text, int index, LineStart start)
    {
        var adjacent = _previous is LineKind.Item or LineKind.Text;
        var column = _list.Open(start, adjacent, MarkdownLine.IsLabel(text));
        if (_previous == LineKind.Text || _previous == LineKind.Table)
        {
            _tidy.AddBlank(index + 1);
        }

        _tidy.AddItem(index + 1, column, start.Marker == Marker.Number, MarkdownLine.Escaped(text));
        if (start.Number is { } number)
        {
            _tidy.Number(index + 1, number);
        }

        _previous = LineKind.Item;
    }

    private void TakeRule(string line, int index, LineStart start)
    {
        var isUnderline =
            _previous == LineKind.Text && _list.IsEmpty && MarkdownLine.CanBeUnderlined(_source, index);
        if (!isUnderline)
        {
            _list.CloseTo(0);
            _tidy.AddBlank(index + 1);
            _previous = LineKind.Blank;
            return;
        }

        _tidy.Add(index + 1, 0, line.AsSpan(start.Text));
        _previous = LineKind.Heading;
    }

    private void TakeTable(ReadOnlySpan<char> text, int index, LineStart start)
    {
        if (_previous != LineKind.Table)
        {
            _list.CloseTo(start.Indent);
            _tidy.AddBlank(index + 1);
        }

        _tidy.Add(index + 1, _list.Offset, text);
        _previous = LineKind.Table;
    }
}
