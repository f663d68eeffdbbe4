using System.Collections.Immutable;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What is left out when a card does not fit into a platform's message, the least important first.</summary>
/// <param name="LongestText">Of one text of a person, in UTF-16 units.</param>
public sealed record Brevity(bool ShowsWhys, int LongestText)
{
    public static Brevity None { get; } = new(ShowsWhys: true, int.MaxValue);

    /// <summary>The last of them makes any question of ten choices fit.</summary>
    public static ImmutableArray<Brevity> Steps { get; } =
    [None, None with { ShowsWhys = false }, new(ShowsWhys: false, 600), new(ShowsWhys: false, 150)];

    public ImmutableArray<CardBlock> Of(ImmutableArray<CardBlock> blocks) =>
        this == None ? blocks : [.. blocks.Select(Of)];

    private CardBlock Of(CardBlock block) =>
        block switch
        {
            CardBlock.Paragraph(var line) => new CardBlock.Paragraph(Of(line)),
            CardBlock.Context(var line) => new CardBlock.Context(Of(line)),
            CardBlock.Countdown countdown => countdown with { Line = Of(countdown.Line) },
            CardBlock.HeatMap => block,
            CardBlock.Quotation(var text) => new CardBlock.Quotation(Of(text)),
            CardBlock.Rows(var rows) => new CardBlock.Rows([.. rows.Select(Of)]),
            CardBlock.Fields(var fields) => new CardBlock.Fields([
                .. fields.Select(field => new CardField(Of(field.Name), Of(field.Value))),
            ]),
            CardBlock.Choices choices => choices with { Items = [.. choices.Items.Select(Of)] },
            CardBlock.Table(var header, var cells) => new CardBlock.Table(
                [.. header.Select(Of)],
                [.. cells.Select(row => row.Select(Of).ToImmutableArray())]
            ),
            _ => throw new InvalidOperationException($"Unknown block {block}."),
        };

    private CardChoice Of(CardChoice choice) =>
        choice with
        {
            Text = Of(choice.Text),
            Why = ShowsWhys && choice.Why is { } why ? Of(why) : null,
        };

    private Line Of(Line line) =>
        new([
            .. line.Parts.Select(part =>
                part switch
                {
                    Inline.Text(var text) => new Inline.Text(Of(text)),
                    Inline.Strong(var text) => new Inline.Strong(Of(text)),
                    _ => part,
                }
            ),
        ]);

    private string Of(string text) => TextCut.At(text, LongestText);
}
