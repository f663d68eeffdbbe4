using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Discord.Protocol.Payloads;
using SelectOption = ChatStudyBot.Discord.Protocol.Payloads.SelectOption;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>What can be pressed on a card: the answer first, then the rest.</summary>
internal static class ActionRenderer
{
    public static IReadOnlyList<Component> Rows(Card card) =>
        [
            .. card
                .Blocks.OfType<CardBlock.Choices>()
                .SelectMany(choices => Answer(card.Language, choices.Items))
                .Concat(card.Actions.SelectMany(Rows))
                .Take(Limits.Rows)
                // A select is found by its values, but needs a name of its own.
                .Select((row, at) => WithSelectNamed(row, at)),
        ];

    private static IEnumerable<Component> Answer(Language language, ImmutableArray<CardChoice> choices)
    {
        var open = choices.Where(choice => choice.Code is not null).ToImmutableArray();
        if (open.Length == 0)
        {
            return [];
        }

        if (open.Length > Limits.RowButtons)
        {
            return [Component.Row(Select(language, open))];
        }

        return
        [
            Component.Row([
                .. open.Zip(
                    ChoiceLabels.Of(open),
                    (choice, label) => Component.Button(choice.Code!, Label(label))
                ),
            ]),
        ];
    }

    private static Component Select(Language language, IEnumerable<CardChoice> choices) =>
        Component.Select(
            "",
            ShortText.Of(Say.Text(language, "form.field"), Limits.Placeholder),
            [
                .. choices
                    .Take(Limits.SelectOptions)
                    .Select(choice => new SelectOption(
                        ShortText.Of(ChoiceLabels.WithText(choice), Limits.OptionLabel),
                        choice.Code!
                    )),
            ]
        );

    private static IEnumerable<Component> Rows(ActionRow row)
    {
        foreach (var select in row.Actions.OfType<CardAction.Select>())
        {
            yield return Component.Row(Select(select));
        }

        foreach (var buttons in row.Actions.Select(Button).OfType<Component>().Chunk(Limits.RowButtons))
        {
            yield return Component.Row(buttons);
        }
    }

    private static Component? Button(CardAction action) =>
        action switch
        {
            CardAction.Press(var label, var code, var style) => Component.Button(
                code,
                Label(label),
                Style(style)
            ),
            CardAction.Fill fill => Component.Button(fill.Code, Label(fill.Label), Style(fill.Style)),
            CardAction.Open(var label, var address) when IsAddress(address) => Component.LinkButton(
                address,
                Label(label)
            ),
            _ => null,
        };

    private static Component Select(CardAction.Select select) =>
        Component.Select(
            "",
            ShortText.Of(select.Label, Limits.Placeholder),
            [
                .. select
                    .Options.DistinctBy(option => option.Code)
                    .Take(Limits.SelectOptions)
                    .Select(option => new SelectOption(
                        ShortText.Of(option.Label, Limits.OptionLabel),
                        option.Code,
                        Default: option.IsSelected ? true : null
                    )),
            ]
        );

    private static Component WithSelectNamed(Component row, int at) =>
        row.Components is [{ Type: ComponentKind.StringSelect } select]
            ? row with
            {
                Components =
                [
                    select with
                    {
                        CustomId = string.Create(CultureInfo.InvariantCulture, $"select:{at}"),
                    },
                ],
            }
            : row;

    private static ButtonStyle Style(ActionStyle style) =>
        style switch
        {
            ActionStyle.Primary => ButtonStyle.Primary,
            ActionStyle.Danger => ButtonStyle.Danger,
            _ => ButtonStyle.Secondary,
        };

    private static bool IsAddress(string address) =>
        address.Length <= Limits.Address && WebAddress.IsOne(address);

    private static string Label(string text) => ShortText.Of(text, Limits.ButtonLabel);
}
