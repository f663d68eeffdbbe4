using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>One piece of a section, with the line it starts on (from 1).</summary>
public abstract record Block(int Line)
{
    /// <summary>Items of one list, at one depth, in the order they stand.</summary>
    public sealed record ItemList(int Line, ImmutableArray<Item> Items) : Block(Line);

    public sealed record Paragraph(int Line, InlineText Text) : Block(Line);

    public sealed record Quote(int Line, InlineText Text) : Block(Line);

    public sealed record Table(int Line, ImmutableArray<InlineText> Header, ImmutableArray<TableRow> Rows)
        : Block(Line);

    public sealed record Code(int Line, string Text, string? Info) : Block(Line);
}

/// <summary>A list item: a bullet of any shape, a numbered line, or a term line with its definition below.</summary>
/// <param name="Number">The writer's number, also when it stands behind a bullet (<c>- 1.</c>).</param>
/// <param name="Blocks">What hangs below it: lists, descriptions (paragraphs), tables, code.</param>
public sealed record Item(int Line, InlineText Text, int? Number, ImmutableArray<Block> Blocks)
{
    /// <summary>The items directly below, over all lists that hang here.</summary>
    public IEnumerable<Item> Children => Blocks.OfType<Block.ItemList>().SelectMany(list => list.Items);
}

public sealed record TableRow(int Line, ImmutableArray<InlineText> Cells);
