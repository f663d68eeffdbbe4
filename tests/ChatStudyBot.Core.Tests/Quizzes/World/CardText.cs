using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>A card as a person reads it.</summary>
internal static class CardText
{
    private static readonly PlainText Plain = new(
        Language.English,
        TimeZoneInfo.Utc,
        new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)
    );

    public static string Of(Card? card) =>
        card is null
            ? ""
            : string.Join(
                '\n',
                new[] { card.Title }.OfType<Line>().Select(Plain.Of).Concat(card.Blocks.Select(Of))
            );

    public static IEnumerable<CardAction> Actions(Card card) => card.Actions.SelectMany(row => row.Actions);

    public static CardAction.Press? Press(Card card, string label) =>
        Actions(card).OfType<CardAction.Press>().FirstOrDefault(action => action.Label == label);

    public static IEnumerable<CardChoice> Choices(Card card) =>
        card.Blocks.OfType<CardBlock.Choices>().SelectMany(block => block.Items);

    private static string Of(CardBlock block) =>
        block switch
        {
            CardBlock.Paragraph(var line) => Plain.Of(line),
            CardBlock.Context(var line) => Plain.Of(line),
            CardBlock.Quotation(var text) => $"> {text}",
            CardBlock.HeatMap(_, var text, _, _) => string.Join('\n', text),
            CardBlock.Rows(var lines) => string.Join('\n', lines.Select(Plain.Of)),
            CardBlock.Countdown(var line, _, _) => Plain.Of(line),
            CardBlock.Choices(_, var items) => string.Join('\n', items.Select(Of)),
            CardBlock.Table(var header, var cells) => string.Join(
                '\n',
                cells.Prepend(header).Select(row => string.Join(" | ", row))
            ),
            CardBlock.Fields(var fields) => string.Join(
                '\n',
                fields.Select(field => $"{field.Name}: {Plain.Of(field.Value)}")
            ),
            _ => throw new InvalidOperationException($"Unknown block {block}."),
        };

    private static string Of(CardChoice choice) =>
        $"{choice.Letter}  {choice.Text}"
        + choice.Mark switch
        {
            ChoiceMark.Right => " (right)",
            ChoiceMark.Wrong => " (wrong)",
            _ => "",
        }
        + (choice.Why is null ? "" : $" — {choice.Why}");
}
