using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>
/// Reads a plain-text outline as word processors export it: round bullets, hierarchy by indentation alone, blank
/// lines without meaning, lines without a bullet as titles of categories and of what is in them.
/// </summary>
internal sealed class OutlineReader
{
    private readonly SourceText _source;
    private readonly ImmutableArray<OutlineTitle> _titles;
    private readonly SectionBuilder _sections;
    private readonly List<UnusedLine> _unused = [];
    private readonly Stack<OutlineNode> _open = new();
    private OutlineNode _top = OutlineNode.Root();

    private OutlineReader(SourceText source, string? title)
    {
        _source = source;
        _titles = OutlineTitle.Find(source, hasTitle: title is not null);
        _sections = _titles is [{ IsNoteTitle: true } first, ..]
            ? new(InlineText.Plain(first.Text), first.Line)
            : new(title is null ? InlineText.Empty : InlineText.Plain(title), 1);
    }

    /// <param name="title">The note's title from its front matter; without it the first line may be the title.</param>
    public static NoteBody Read(SourceText source, string? title) => new OutlineReader(source, title).Read();

    private NoteBody Read()
    {
        var titles = _titles.ToDictionary(title => title.Line);
        for (var i = 0; i < _source.Count; i++)
        {
            if (titles.TryGetValue(i + 1, out var title))
            {
                TakeTitle(title);
            }
            else
            {
                TakeLine(_source[i], i + 1);
            }
        }

        Flush();
        return new(_sections.Build(), _titles.Length, 0, [.. _unused], []);
    }

    private void TakeTitle(OutlineTitle title)
    {
        Flush();
        if (!title.IsNoteTitle)
        {
            _sections.Open(InlineText.Plain(title.Text), title.Rank, title.Line);
        }
    }

    private void TakeLine(string line, int number)
    {
        var start = LineStart.Of(line);
        if (start.Text >= line.Length && !start.IsItem)
        {
            return;
        }

        var text = OutlineText.Read(line[start.Text..]);
        if (text.Value.Length == 0)
        {
            _unused.Add(new(number, start.Text < line.Length ? UnusedReason.Link : UnusedReason.Label));
        }
        else if (!start.IsItem)
        {
            TakeContinuation(text, start.Indent, number);
        }
        else
        {
            CloseTo(start.Indent);
            var node = new OutlineNode(number, start.Indent, text, start.Number);
            Parent.Add(node);
            _open.Push(node);
        }
    }

    /// <summary>Text without a bullet goes on with the item above it, or describes it.</summary>
    private void TakeContinuation(InlineText text, int indent, int number)
    {
        if (_open.TryPeek(out var above) && above.TryExtend(text))
        {
            return;
        }

        CloseTo(indent);
        Parent.AddText(number, text);
    }

    private OutlineNode Parent => _open.TryPeek(out var node) ? node : _top;

    private void CloseTo(int indent)
    {
        while (_open.TryPeek(out var node) && node.Indent >= indent)
        {
            _open.Pop();
        }
    }

    private void Flush()
    {
        foreach (var block in _top.Build())
        {
            _sections.Add(block);
        }

        _open.Clear();
        _top = OutlineNode.Root();
    }
}
