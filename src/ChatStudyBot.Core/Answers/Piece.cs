using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

/// <summary>A line of a note with what hangs below it: items, descriptions, tables and code alike.</summary>
/// <param name="Length">Characters of the whole when it is shown.</param>
internal sealed record Piece(PassageLine Line, ImmutableArray<Piece> Below, int Length)
{
    /// <summary>One for each block that stands side by side.</summary>
    public static IEnumerable<Piece> Of(ImmutableArray<Block> blocks, int depth) =>
        blocks.SelectMany(block => Of(block, depth));

    public IEnumerable<PassageLine> Lines => Below.SelectMany(piece => piece.Lines).Prepend(Line);

    private static IEnumerable<Piece> Of(Block block, int depth) =>
        block switch
        {
            Block.ItemList list => list.Items.SelectMany(item => Of(item, depth)),
            Block.Paragraph paragraph => Of(paragraph.Line, paragraph.Text, depth),
            Block.Quote quote => Of(quote.Line, quote.Text, depth),
            Block.Table table => Of(table, depth),
            Block.Code code => Of(code, depth),
            _ => [],
        };

    private static IEnumerable<Piece> Of(Item item, int depth) =>
        Of(item.Line, Numbered(item), PassageLineKind.Item, depth, Of(item.Blocks, depth + 1));

    /// <summary>The writer's number is part of what an ordered list says.</summary>
    private static string Numbered(Item item) =>
        item.Number is { } number && !item.Text.Value.StartsWith($"{number}", StringComparison.Ordinal)
            ? $"{number}. {item.Text.Value}"
            : item.Text.Value;

    private static IEnumerable<Piece> Of(int line, InlineText text, int depth) =>
        Of(line, text.Value, PassageLineKind.Text, depth, []);

    private static IEnumerable<Piece> Of(Block.Table table, int depth) =>
        Of(
            table.Line,
            Row(table.Header),
            PassageLineKind.Row,
            depth,
            table.Rows.SelectMany(row => Of(row.Line, Row(row.Cells), PassageLineKind.Row, depth + 1, []))
        );

    private static IEnumerable<Piece> Of(Block.Code code, int depth) =>
        code.Text.Split('\n').SelectMany(line => Of(code.Line, line, PassageLineKind.Code, depth, []));

    private static string Row(ImmutableArray<InlineText> cells) =>
        string.Join(" | ", cells.Select(cell => cell.Value.Trim()));

    /// <summary>A line that is too long to be shown whole becomes several; what hangs below hangs below the last.</summary>
    private static IEnumerable<Piece> Of(
        int line,
        string text,
        PassageLineKind kind,
        int depth,
        IEnumerable<Piece> below
    )
    {
        ImmutableArray<Piece> hanging = [.. below];
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return hanging;
        }

        ImmutableArray<string> parts = [.. LongLine.Split(trimmed)];
        return parts.Select(
            (part, at) =>
            {
                var shown = new PassageLine(line, depth, part, at == 0 ? kind : PassageLineKind.Text);
                var hangs = at == parts.Length - 1 ? hanging : [];
                return new Piece(
                    shown,
                    hangs,
                    PassageText.LengthOf(shown, depth) + hangs.Sum(piece => piece.Length + 1)
                );
            }
        );
    }
}
