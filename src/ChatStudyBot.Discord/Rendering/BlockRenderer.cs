using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>The blocks of a card as paragraphs of markup.</summary>
/// <param name="brevity">How much is left out; <see cref="Brevity.None"/> shows everything whole.</param>
internal sealed class BlockRenderer(LineRenderer lines, Brevity brevity)
{
    public ImmutableArray<string> Of(ImmutableArray<CardBlock> blocks)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        CardBlock? before = null;
        foreach (var block in blocks)
        {
            if (Of(block) is not { Length: > 0 } text)
            {
                continue;
            }

            if (before is not null && IsTight(before) && IsTight(block))
            {
                paragraphs[^1] += "\n" + text;
            }
            else
            {
                paragraphs.Add(text);
            }

            before = block;
        }

        return paragraphs.ToImmutable();
    }

    /// <summary>Small print stands together.</summary>
    private static bool IsTight(CardBlock block) => block is CardBlock.Context or CardBlock.Countdown;

    private string Of(CardBlock block) =>
        block switch
        {
            CardBlock.Paragraph(var line) => Text(line),
            CardBlock.Context(var line) => Text(line),
            CardBlock.Countdown(var line, _, _) => Text(line),
            CardBlock.Quotation(var text) => Quoted(text),
            CardBlock.Rows(var rows) => string.Join('\n', rows.Select(Text)),
            CardBlock.Fields(var fields) => string.Join(
                '\n',
                fields.Select(field => $"**{Cut(field.Name)}** {Text(field.Value)}")
            ),
            CardBlock.Choices(_, var choices) => string.Join('\n', choices.Select(Of)),
            CardBlock.Table table => Of(table),
            _ => throw new InvalidOperationException($"Unknown block {block}."),
        };

    private string Of(CardChoice choice)
    {
        var mark = choice.Mark switch
        {
            ChoiceMark.Right => "✅ ",
            ChoiceMark.Wrong => "❌ ",
            _ => "",
        };
        var why = choice.Why is { } reason && brevity.ShowsWhys ? $" — {Cut(reason)}" : "";
        return $"{mark}**{choice.Letter}** {Cut(choice.Text)}{why}";
    }

    /// <summary>Without lines or aligned columns: they break on a phone. A cell is named by its row and column.</summary>
    private string Of(CardBlock.Table table) =>
        string.Join(
            '\n',
            table.Cells.Select(row =>
                string.Join(
                    " · ",
                    row.Select(
                        (cell, column) =>
                            table.Header[column].Length > 0
                                ? $"{Cut(table.Header[column])}: {Cut(cell)}"
                                : $"**{Cut(cell)}**"
                    )
                )
            )
        );

    private string Quoted(string text) =>
        string.Join('\n', Cut(text).Split('\n').Select(line => $"> {line}"));

    private string Text(Line line) =>
        lines.Of(
            new Line([
                .. line.Parts.Select(part =>
                    part is Inline.Text(var text)
                        ? new Inline.Text(TextCut.At(text, brevity.LongestText))
                        : part
                ),
            ])
        );

    private string Cut(string text) => Markdown.Escaped(TextCut.At(text, brevity.LongestText));
}

/// <summary>What is left out when a card does not fit, the least important first.</summary>
/// <param name="LongestText">Of one text of a person, in UTF-16 units.</param>
internal sealed record Brevity(bool ShowsWhys, int LongestText)
{
    public static Brevity None { get; } = new(ShowsWhys: true, int.MaxValue);

    /// <summary>The last of them makes any question of ten choices fit.</summary>
    public static ImmutableArray<Brevity> Steps { get; } =
    [None, None with { ShowsWhys = false }, new(ShowsWhys: false, 600), new(ShowsWhys: false, 150)];
}
