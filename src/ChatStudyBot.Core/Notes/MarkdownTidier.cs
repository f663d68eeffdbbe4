namespace ChatStudyBot.Core.Notes;

/// <summary>Goes through the lines of a note once and sets each down as <see cref="TidyMarkdown"/>.</summary>
internal sealed class MarkdownTidier
{
    private enum Previous
    {
        Blank,
        Heading,
        Item,
        Text,
        Table,
    }

    private readonly SourceText _source;
    private readonly TidyMarkdown _tidy;
    private readonly ListStack _list = new();
    private Previous _previous = Previous.Blank;
    private Fence _fence;
    private int _fenceIndent;
    private int _fenceLine;

    private MarkdownTidier(SourceText source, TidyMarkdown tidy)
    {
        _source = source;
        _tidy = tidy;
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
            _previous = Previous.Blank;
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
            _previous = Previous.Heading;
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
            MarkdownLine.StartsTable(_source, index) || (_previous == Previous.Table && text.Contains('|'))
        )
        {
            TakeTable(text, index, start);
        }
        else
        {
            TakeText(text, index, start);
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
        _previous = Previous.Blank;
    }

    private void TakeItem(ReadOnlySpan<char> text, int index, LineStart start)
    {
        var adjacent = _previous is Previous.Item or Previous.Text;
        var column = _list.Open(start, adjacent, MarkdownLine.IsLabel(text));
        if (_previous == Previous.Text || _previous == Previous.Table)
        {
            _tidy.AddBlank(index + 1);
        }

        _tidy.AddItem(index + 1, column, start.Marker == Marker.Number, text);
        if (start.Number is { } number)
        {
            _tidy.Number(index + 1, number);
        }

        _previous = Previous.Item;
    }

    private void TakeRule(string line, int index, LineStart start)
    {
        var isUnderline =
            _previous == Previous.Text && _list.IsEmpty && MarkdownLine.CanBeUnderlined(_source, index);
        if (!isUnderline)
        {
            _list.CloseTo(0);
            _tidy.AddBlank(index + 1);
            _previous = Previous.Blank;
            return;
        }

        _tidy.Add(index + 1, 0, line.AsSpan(start.Text));
        _previous = Previous.Heading;
    }

    private void TakeTable(ReadOnlySpan<char> text, int index, LineStart start)
    {
        if (_previous != Previous.Table)
        {
            _list.CloseTo(start.Indent);
            _tidy.AddBlank(index + 1);
        }

        _tidy.Add(index + 1, _list.Offset, text);
        _previous = Previous.Table;
    }

    private void TakeText(ReadOnlySpan<char> text, int index, LineStart start)
    {
        if (_previous == Previous.Table)
        {
            _tidy.AddBlank(index + 1);
            _previous = Previous.Blank;
        }

        text = TakeFolds(text, index, start);
        if (text.IsEmpty)
        {
            _previous = Previous.Blank;
            return;
        }

        if (OpensLabel(text, index, start))
        {
            OpenUnmarked(_list.OpenLabel(start.Indent), text, index);
            return;
        }

        if (OpensTerm(text, index, start))
        {
            OpenUnmarked(_list.OpenTerm(), text, index);
            return;
        }

        if (!_list.IsEmpty)
        {
            var definition = _previous == Previous.Blank ? [] : MarkdownLine.Definition(text);
            text = definition.IsEmpty ? text : definition;
            HangBelow(text, index, start);
        }

        _tidy.Add(index + 1, CodeIndent(text, start), MarkdownLine.LooksNumbered(text) ? $"\\{text}" : text);
        _previous = Previous.Text;
    }

    /// <summary>Opens and closes folds (<c>details</c>); the summary becomes an item, what is folded hangs below it.</summary>
    /// <returns>What the line holds besides.</returns>
    private ReadOnlySpan<char> TakeFolds(ReadOnlySpan<char> text, int index, LineStart start)
    {
        while (FoldTag.TryTake(ref text, out var tag, out var label))
        {
            if (tag == FoldTagKind.Closing)
            {
                _list.CloseFold();
            }

            _tidy.AddBlank(index + 1);
            if (tag == FoldTagKind.Summary)
            {
                _tidy.AddItem(index + 1, _list.OpenFold(start.Indent), isNumbered: false, label);
                _tidy.AddBlank(index + 1);
            }

            _previous = Previous.Blank;
        }

        return text;
    }

    /// <summary>Finds the item that a line without a mark belongs to.</summary>
    private void HangBelow(ReadOnlySpan<char> text, int index, LineStart start)
    {
        if (_previous == Previous.Blank)
        {
            _list.CloseTo(start.Indent);
            return;
        }

        if (_list.Holds(start.Indent) || WrappedLines.Continues(_source[index - 1].Trim(), text.ToString()))
        {
            return;
        }

        var depth = _list.Offset;
        if (_list.HasBelow(start.Indent))
        {
            _list.CloseTo(start.Indent);
        }

        if (_list.Offset != depth)
        {
            _tidy.AddBlank(index + 1);
        }
    }

    private void OpenUnmarked(int column, ReadOnlySpan<char> text, int index)
    {
        _tidy.AddBlank(index + 1);
        _tidy.AddItem(index + 1, column, isNumbered: false, text);
        _previous = Previous.Item;
    }

    /// <summary>Whether a line without a mark is an item all the same: it announces the list below it.</summary>
    private bool OpensLabel(ReadOnlySpan<char> text, int index, LineStart start)
    {
        var isLabel =
            _list.IsEmpty || _previous == Previous.Blank
                ? MarkdownLine.AnnouncesList(text) && !MarkdownLine.IsBold(text)
                : MarkdownLine.IsLabel(text) && _list.Holds(start.Indent);
        return isLabel
            && MarkdownLine.NextStart(_source, index) is { IsItem: true } next
            && next.Indent >= start.Indent
            && !ContinuesAbove(text, index);
    }

    private bool ContinuesAbove(ReadOnlySpan<char> text, int index) =>
        _previous == Previous.Text && WrappedLines.Continues(_source[index - 1].Trim(), text.ToString());

    /// <summary>A short line with an indented text right below: a term and its definition.</summary>
    private bool OpensTerm(ReadOnlySpan<char> text, int index, LineStart start)
    {
        var mayOpen = _list.IsEmpty || _previous != Previous.Item;
        if (!mayOpen || index + 1 >= _source.Count || start.Indent > 0 || !MarkdownLine.IsShortName(text))
        {
            return false;
        }

        var next = _source[index + 1];
        var below = LineStart.Of(next);
        return !below.IsItem
            && below.Text < next.Length
            && (below.Indent >= 2 || !MarkdownLine.Definition(next).IsEmpty)
            && !ContinuesAbove(text, index)
            && !WrappedLines.Continues(text.ToString(), next[below.Text..]);
    }

    /// <summary>Four columns make code only where nothing but ASCII stands: Japanese writers indent their prose.</summary>
    private int CodeIndent(ReadOnlySpan<char> text, LineStart start) =>
        _list.IsEmpty && start.Indent >= 4 && _previous != Previous.Text && System.Text.Ascii.IsValid(text)
            ? 4
            : _list.Offset;
}
