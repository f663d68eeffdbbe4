using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A block of a card told as lines, for platforms that have no shape of their own for it.</summary>
public static class BlockLines
{
    private const string Between = " · ";

    public static ImmutableArray<Line> Of(CardBlock block) =>
        block switch
        {
            CardBlock.Paragraph(var line) => [line],
            CardBlock.Context(var line) => [line],
            CardBlock.Countdown(var line, _, _) => [line],
            CardBlock.Quotation(var text) => [Line.Plain(text)],
            CardBlock.Rows(var rows) => rows,
            CardBlock.HeatMap(_, var text, _, _) => [.. text.Select(Line.Plain)],
            CardBlock.Fields(var fields) => [.. fields.Select(Of)],
            CardBlock.Choices(_, var choices) => [.. choices.Select(Of)],
            CardBlock.Table table => [.. table.Cells.Select(row => Of(table.Header, row))],
            _ => throw new InvalidOperationException($"Unknown block {block}."),
        };

    private static Line Of(CardField field) =>
        new([new Inline.Strong(field.Name), new Inline.Text(" "), .. field.Value.Parts]);

    private static Line Of(CardChoice choice)
    {
        var mark = choice.Mark switch
        {
            ChoiceMark.Right => "✅ ",
            ChoiceMark.Wrong => "❌ ",
            _ => "",
        };
        var why = choice.Why is { } reason ? $" — {reason}" : "";
        return new Line([
            new Inline.Text(mark),
            new Inline.Strong(choice.Letter),
            new Inline.Text($" {choice.Text}{why}"),
        ]);
    }

    /// <summary>Without aligned columns: they break on a phone. A cell is named by its row and column.</summary>
    private static Line Of(ImmutableArray<string> header, ImmutableArray<string> row)
    {
        var parts = ImmutableArray.CreateBuilder<Inline>();
        foreach (var (column, cell) in row.Index())
        {
            if (column > 0)
                parts.Add(new Inline.Text(Between));
            parts.Add(
                header[column].Length > 0
                    ? new Inline.Text($"{header[column]}: {cell}")
                    : new Inline.Strong(cell)
            );
        }
        return new Line(parts.ToImmutable());
    }
}
