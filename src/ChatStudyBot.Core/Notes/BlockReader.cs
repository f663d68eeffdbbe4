using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatStudyBot.Core.Notes;

/// <summary>Turns Markdig's blocks into ours and notes down what cannot be used.</summary>
internal sealed class BlockReader(TidyMarkdown tidy)
{
    public List<UnusedLine> Unused { get; } = [];

    public int Tables { get; private set; }

    public InlineText Heading(HeadingBlock block) =>
        Lines(block) is [{ Text: var first }, ..] ? first : InlineText.Empty;

    /// <summary>By position: the lines that Markdig gives are wrong for underlined headings and broken tables.</summary>
    public int LineOf(MarkdownObject read) => tidy.Origin(tidy.LineAt(read.Span.Start));

    /// <summary>The lines of a block with what was wrapped joined again.</summary>
    public ImmutableArray<TextLine> Lines(LeafBlock block) =>
        WrappedLines.Join(InlineReader.Lines(block, tidy));

    /// <summary>False for a line that holds nothing but an address or a picture; it is then listed as unused.</summary>
    public bool Usable(TextLine line)
    {
        if (!line.IsBlank && !line.IsOnlyLink)
        {
            return true;
        }

        if (line.HasAddress || line.IsOnlyLink)
        {
            Unused.Add(new(line.Line, UnusedReason.Link));
        }

        return false;
    }

    public IEnumerable<Block> Read(Markdig.Syntax.Block block) =>
        block switch
        {
            ListBlock list => ReadList(list),
            QuoteBlock quote => quote.SelectMany(ReadQuoted),
            Table table => [ReadTable(table)],
            CodeBlock code => [ReadCode(code)],
            LinkReferenceDefinitionGroup links => ReadAddresses(links),
            LeafBlock { Inline: not null } leaf => Lines(leaf)
                .Where(Usable)
                .Select(line => new Block.Paragraph(line.Line, line.Text)),
            ContainerBlock container => container.SelectMany(Read),
            _ => [],
        };

    private IEnumerable<Block> ReadQuoted(Markdig.Syntax.Block block) =>
        block is ParagraphBlock paragraph
            ? Lines(paragraph).Where(Usable).Select(line => new Block.Quote(line.Line, line.Text))
            : Read(block);

    private IEnumerable<Block> ReadList(ListBlock list)
    {
        var items = ImmutableArray.CreateBuilder<Item>(list.Count);
        foreach (var child in list)
        {
            if (child is ListItemBlock item && ReadItem(item) is { } read)
            {
                items.Add(read);
            }
        }

        return items.Count == 0 ? [] : [new Block.ItemList(items[0].Line, items.ToImmutable())];
    }

    private Item? ReadItem(ListItemBlock item)
    {
        var line = LineOf(item);
        var below = ImmutableArray.CreateBuilder<Block>();
        var text = InlineText.Empty;
        var unusedBefore = Unused.Count;
        for (var i = 0; i < item.Count; i++)
        {
            if (i == 0 && item[0] is ParagraphBlock or HeadingBlock)
            {
                text = ReadItemText((LeafBlock)item[0], line, below);
            }
            else
            {
                below.AddRange(Read(item[i]));
            }
        }

        if (text.Value.Length > 0 || below.Count > 0)
        {
            return new(line, text, tidy.NumberAt(line), below.ToImmutable());
        }

        if (Unused.Count == unusedBefore)
        {
            Unused.Add(new(line, UnusedReason.Label));
        }

        return null;
    }

    /// <summary>The first line is the item, what is indented below it describes it.</summary>
    private InlineText ReadItemText(LeafBlock leaf, int line, ImmutableArray<Block>.Builder below)
    {
        var lines = Lines(leaf);
        var hasMore = leaf.Parent is { Count: > 1 } || lines.Length > 1;
        var text = InlineText.Empty;
        if (lines[0].Line == line && (hasMore && !lines[0].IsBlank || Usable(lines[0])))
        {
            text = lines[0].Text;
        }

        below.AddRange(lines.Skip(1).Where(Usable).Select(more => new Block.Paragraph(more.Line, more.Text)));
        return text;
    }

    /// <summary>A row of blank cells says nothing, and Markdig does not know its line.</summary>
    private Block.Table ReadTable(Table table)
    {
        Tables++;
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var header = rows.FirstOrDefault(row => row.IsHeader);
        return new(
            LineOf(table),
            header is null ? [] : Cells(header),
            [
                .. rows.Where(row => row != header)
                    .Select(row => new TableRow(LineOf(row), Cells(row)))
                    .Where(row => row.Cells.Any(cell => cell.Value.Length > 0)),
            ]
        );
    }

    private ImmutableArray<InlineText> Cells(Markdig.Extensions.Tables.TableRow row) =>
        [
            .. row.OfType<TableCell>()
                .Select(cell =>
                    cell.OfType<LeafBlock>()
                        .SelectMany(leaf => InlineReader.Lines(leaf, tidy))
                        .FirstOrDefault()
                        ?.Text
                    ?? InlineText.Empty
                ),
        ];

    private Block.Code ReadCode(CodeBlock code) =>
        new(
            LineOf(code),
            code.Lines.ToString(),
            code is FencedCodeBlock { Info: { Length: > 0 } info } ? info : null
        );

    private IEnumerable<Block> ReadAddresses(LinkReferenceDefinitionGroup links)
    {
        Unused.AddRange(links.Select(link => new UnusedLine(LineOf(link), UnusedReason.Link)));
        return [];
    }
}
