using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Terminal;

/// <summary>A line of the terminal before it is wrapped.</summary>
internal readonly record struct ScreenLine(
    string Text,
    int Indent = 0,
    ScreenStyle Style = ScreenStyle.Plain
);

internal enum ScreenStyle
{
    Plain,
    Title,
    Right,
    Wrong,

    /// <summary>Also when the card before it had the same line.</summary>
    Always,
}

/// <summary>A card as lines of text; see messages.md 1.1 and 9.4.</summary>
internal sealed class ScreenLines(Language language, PlainText plain)
{
    private const int Inset = 2;

    /// <summary>The signs of the cards, as the terminal writes them.</summary>
    private readonly (string Sign, string Text, int Indent, ScreenStyle Style)[] _signs =
    [
        ("✅ ", "✓ ", 0, ScreenStyle.Right),
        ("❌ ", "✗ ", 0, ScreenStyle.Wrong),
        ("➖ ", "- ", 0, ScreenStyle.Plain),
        ("💡 ", "", Inset, ScreenStyle.Plain),
        ("📖 ", Say.Text(language, "cli.source", ("cite", "")).TrimEnd() + " ", Inset, ScreenStyle.Plain),
    ];

    public IEnumerable<ScreenLine> Of(Card card) =>
        card.Title is { } title
            ? card.Blocks.SelectMany(Of).Prepend(new ScreenLine(plain.Of(title), Style: ScreenStyle.Title))
            : card.Blocks.SelectMany(Of);

    private IEnumerable<ScreenLine> Of(CardBlock block) =>
        block switch
        {
            CardBlock.Paragraph(var line) => [Signed(line)],
            CardBlock.Context(var line) => [Signed(line)],
            CardBlock.Quotation(var text) => text.Split('\n').Select(row => new ScreenLine($"│ {row}")),
            CardBlock.Choices(_, var items) => items.Where(IsTold).Select(Choice),
            CardBlock.Rows(var lines) => lines.Select(line => new ScreenLine(plain.Of(line), Inset)),
            CardBlock.HeatMap(_, var rows, _, _) => rows.Select(row => new ScreenLine(row, Inset)),
            CardBlock.Fields(var items) => items.Select(field => new ScreenLine(
                $"{field.Name}: {plain.Of(field.Value)}",
                Inset
            )),
            CardBlock.Table(var header, var cells) => cells
                .Prepend(header)
                .Select(row => new ScreenLine(string.Join(" │ ", row), Inset)),
            CardBlock.Countdown(var line, _, _) => [new ScreenLine(plain.Of(line), 0, ScreenStyle.Always)],
            _ => throw new InvalidOperationException($"Unknown block {block}."),
        };

    private ScreenLine Signed(Line line)
    {
        var text = plain.Of(line);
        var (sign, instead, indent, style) = _signs.FirstOrDefault(known =>
            text.StartsWith(known.Sign, StringComparison.Ordinal)
        );
        return sign is null
            ? new ScreenLine(text)
            : new ScreenLine(instead + text[sign.Length..], indent, style);
    }

    /// <summary>At the reveal only what says more than before.</summary>
    private static bool IsTold(CardChoice choice) => choice.Mark == ChoiceMark.None || choice.Why is not null;

    private ScreenLine Choice(CardChoice choice) =>
        choice.Why is { } why
            ? new ScreenLine(
                Say.Text(
                    language,
                    "reveal.why_wrong",
                    ("letter", choice.Letter),
                    ("choice", choice.Text),
                    ("reason", why)
                ),
                Inset
            )
            : new ScreenLine($"{choice.Letter}  {choice.Text}", Inset);
}
