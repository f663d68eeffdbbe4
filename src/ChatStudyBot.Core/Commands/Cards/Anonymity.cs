using System.Collections.Immutable;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A card that others read, without the names of people who do not want to be read there.</summary>
internal static class Anonymity
{
    /// <param name="reader">Who alone sees the card, and themselves by name; null when the channel does.</param>
    public static Card WithoutHidden(this Card card, IPlayerSettings players, PlayerId? reader = null)
    {
        return card with
        {
            Title = card.Title is { } title ? Shown(title) : null,
            Blocks = [.. card.Blocks.Select(Of)],
        };

        CardBlock Of(CardBlock block) =>
            block switch
            {
                CardBlock.Paragraph(var line) => new CardBlock.Paragraph(Shown(line)),
                CardBlock.Context(var line) => new CardBlock.Context(Shown(line)),
                CardBlock.Rows(var lines) => new CardBlock.Rows([.. lines.Select(Shown)]),
                CardBlock.Fields(var fields) => new CardBlock.Fields([
                    .. fields.Select(field => field with { Value = Shown(field.Value) }),
                ]),
                _ => block,
            };

        Line Shown(Line line) => new([.. line.Parts.Select(Named)]);

        Inline Named(Inline part) =>
            part is Inline.PlayerName { Id: { } id } && id != reader && !players.For(id).ShowsName
                ? new Inline.Text(Say.Text(card.Language, "common.anonymous"))
                : part;
    }
}
