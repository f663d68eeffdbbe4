using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>The blocks of a card as Slack's.</summary>
internal sealed class BlockRenderer(LineRenderer lines)
{
    private static readonly RichTextLeaf NewLine = new RichTextLeaf.Text("\n");

    public ImmutableArray<Block> Of(ImmutableArray<CardBlock> blocks)
    {
        var rendered = ImmutableArray.CreateBuilder<Block>();
        var small = new List<Line>();
        foreach (var block in blocks)
        {
            if (block is CardBlock.Context or CardBlock.Countdown)
            {
                small.AddRange(BlockLines.Of(block));
                continue;
            }
            rendered.AddRange(SmallPrint(small));
            small.Clear();
            rendered.AddRange(Of(block));
        }
        rendered.AddRange(SmallPrint(small));
        return rendered.ToImmutable();
    }

    private IEnumerable<Block> Of(CardBlock block) =>
        block switch
        {
            CardBlock.Fields(var fields) => fields
                .SelectMany(Field)
                .Chunk(Limits.Fields)
                .Select(Block (some) => new Block.Section { Fields = some }),
            CardBlock.HeatMap => Packed(block).Select(leaves => Rich(new RichTextPart.Preformatted(leaves))),
            CardBlock.Quotation => Packed(block).Select(leaves => Rich(new RichTextPart.Quote(leaves))),
            _ => Packed(block).Select(leaves => Rich(new RichTextPart.Paragraph(leaves))),
        };

    private IEnumerable<IReadOnlyList<RichTextLeaf>> Packed(CardBlock block) =>
        RichTextPacking.Packed(Separated(BlockLines.Of(block).Select(lines.Leaves), NewLine), Limits.Text);

    /// <summary>What stands together is one text; what is nothing but text is shown as it was written.</summary>
    private IEnumerable<Block> SmallPrint(List<Line> small)
    {
        var texts = small.Select(lines.Text).ToArray();
        return texts.All(text => text is not null)
            ? TextPieces
                .Of(string.Join('\n', texts), Limits.Text)
                .Where(piece => !string.IsNullOrWhiteSpace(piece))
                .Select(piece => new Block.Context([new TextObject.Plain(piece)]))
            : Mrkdwn
                .Packed(Separated(small.Select(lines.Markup), "\n"), Limits.Text)
                .Select(markup => new Block.Context([new TextObject.Mrkdwn(markup)]));
    }

    private IEnumerable<TextObject> Field(CardField field)
    {
        var name = string.Concat(Mrkdwn.Literal(ShortText.Of(field.Name, Limits.Placeholder)));
        return Mrkdwn
            .Packed(lines.Markup(field.Value).Prepend($"*{name}*\n"), Limits.Field)
            .Select(markup => new TextObject.Mrkdwn(markup));
    }

    private static Block.RichText Rich(RichTextPart part) => new([part]);

    private static IEnumerable<T> Separated<T>(IEnumerable<IEnumerable<T>> rows, T separator) =>
        rows.SelectMany((row, at) => at == 0 ? row : row.Prepend(separator));
}
