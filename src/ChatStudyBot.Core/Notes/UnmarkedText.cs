using System.Text;

namespace ChatStudyBot.Core.Notes;

/// <summary>Finds the place of a line that has no mark: below an item, as a label or term of its own, or by itself.</summary>
internal sealed class UnmarkedText(SourceText source, TidyMarkdown tidy, ListStack list)
{
    private LineKind _previous;

    /// <returns>What the line turned out to be.</returns>
    public LineKind Take(ReadOnlySpan<char> text, int index, LineStart start, LineKind previous)
    {
        _previous = previous;
        if (_previous == LineKind.Table)
        {
            tidy.AddBlank(index + 1);
            _previous = LineKind.Blank;
        }

        text = TakeFolds(text, index, start);
        if (text.IsEmpty)
        {
            return LineKind.Blank;
        }

        if (OpensLabel(text, index, start))
        {
            return Open(list.OpenLabel(start.Indent), text, index);
        }

        if (OpensTerm(text, index, start))
        {
            return Open(list.OpenTerm(), text, index);
        }

        if (!list.IsEmpty)
        {
            var definition = _previous == LineKind.Blank ? [] : MarkdownLine.Definition(text);
            text = definition.IsEmpty ? text : definition;
            HangBelow(text, index, start);
        }

        tidy.Add(index + 1, CodeIndent(text, start), MarkdownLine.Escaped(text));
        return LineKind.Text;
    }

    /// <summary>Opens and closes folds (<c>details</c>); the summary becomes an item, what is folded hangs below it.</summary>
    /// <returns>What the line holds besides.</returns>
    private ReadOnlySpan<char> TakeFolds(ReadOnlySpan<char> text, int index, LineStart start)
    {
        while (FoldTag.TryTake(ref text, out var tag, out var label))
        {
            if (tag == FoldTagKind.Closing)
            {
                list.CloseFold();
            }

            tidy.AddBlank(index + 1);
            if (tag == FoldTagKind.Summary)
            {
                tidy.AddItem(index + 1, list.OpenFold(start.Indent), isNumbered: false, label);
                tidy.AddBlank(index + 1);
            }

            _previous = LineKind.Blank;
        }

        return text;
    }

    /// <summary>Finds the item that a line without a mark belongs to.</summary>
    private void HangBelow(ReadOnlySpan<char> text, int index, LineStart start)
    {
        if (_previous == LineKind.Blank)
        {
            list.CloseTo(start.Indent);
            return;
        }

        if (list.Holds(start.Indent) || WrappedLines.Continues(source[index - 1].Trim(), text.ToString()))
        {
            return;
        }

        var depth = list.Offset;
        if (list.HasBelow(start.Indent))
        {
            list.CloseTo(start.Indent);
        }

        if (list.Offset != depth)
        {
            tidy.AddBlank(index + 1);
        }
    }

    private LineKind Open(int column, ReadOnlySpan<char> text, int index)
    {
        tidy.AddBlank(index + 1);
        tidy.AddItem(index + 1, column, isNumbered: false, text);
        return LineKind.Item;
    }

    /// <summary>Whether a line without a mark is an item all the same: it announces the list below it.</summary>
    private bool OpensLabel(ReadOnlySpan<char> text, int index, LineStart start)
    {
        var isLabel =
            list.IsEmpty || _previous == LineKind.Blank
                ? MarkdownLine.AnnouncesList(text) && !MarkdownLine.IsBold(text)
                : MarkdownLine.IsLabel(text) && list.Holds(start.Indent);
        return isLabel
            && MarkdownLine.NextStart(source, index) is { IsItem: true } next
            && next.Indent >= start.Indent
            && !ContinuesAbove(text, index);
    }

    private bool ContinuesAbove(ReadOnlySpan<char> text, int index) =>
        _previous == LineKind.Text && WrappedLines.Continues(source[index - 1].Trim(), text.ToString());

    /// <summary>A short line with an indented text right below: a term and its definition.</summary>
    private bool OpensTerm(ReadOnlySpan<char> text, int index, LineStart start)
    {
        var mayOpen = list.IsEmpty || _previous != LineKind.Item;
        if (!mayOpen || index + 1 >= source.Count || start.Indent > 0 || !MarkdownLine.IsShortName(text))
        {
            return false;
        }

        var next = source[index + 1];
        var below = LineStart.Of(next);
        return !below.IsItem
            && below.Text < next.Length
            && (below.Indent >= 2 || !MarkdownLine.Definition(next).IsEmpty)
            && !ContinuesAbove(text, index)
            && !WrappedLines.Continues(text.ToString(), next[below.Text..]);
    }

    /// <summary>Four columns make code only where nothing but ASCII stands: Japanese writers indent their prose.</summary>
    private int CodeIndent(ReadOnlySpan<char> text, LineStart start) =>
        list.IsEmpty && start.Indent >= 4 && _previous != LineKind.Text && Ascii.IsValid(text)
            ? 4
            : list.Offset;
}
