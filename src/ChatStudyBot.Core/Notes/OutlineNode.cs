using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>An item of an outline while the lines below it are still coming in.</summary>
internal sealed class OutlineNode(int line, int indent, InlineText text, int? number)
{
    private readonly List<OutlineNode> _below = [];
    private InlineText _text = text;

    /// <summary>Stands for the title that items hang below.</summary>
    public static OutlineNode Root() => new(0, -1, InlineText.Empty, null);

    public int Indent => indent;

    private bool IsText => indent < 0;

    public void Add(OutlineNode node) => _below.Add(node);

    public void AddText(int at, InlineText described) => _below.Add(new(at, -1, described, null));

    /// <summary>Takes the second half of a wrapped line.</summary>
    public bool TryExtend(InlineText more)
    {
        if (_below.Count > 0)
        {
            return _below[^1].IsText && _below[^1].TryExtend(more);
        }

        if (!WrappedLines.Continues(_text.Value, more.Value))
        {
            return false;
        }

        _text = WrappedLines.Concat(_text, more);
        return true;
    }

    public ImmutableArray<Block> Build()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var items = ImmutableArray.CreateBuilder<Item>();
        foreach (var node in _below)
        {
            if (!node.IsText)
            {
                items.Add(node.ToItem());
                continue;
            }

            Close(items, blocks);
            blocks.Add(new Block.Paragraph(node.Line, node._text));
        }

        Close(items, blocks);
        return blocks.ToImmutable();
    }

    private int Line => line;

    private Item ToItem() => new(line, _text, number, Build());

    private static void Close(ImmutableArray<Item>.Builder items, ImmutableArray<Block>.Builder blocks)
    {
        if (items.Count > 0)
        {
            blocks.Add(new Block.ItemList(items[0].Line, items.ToImmutable()));
            items.Clear();
        }
    }
}
