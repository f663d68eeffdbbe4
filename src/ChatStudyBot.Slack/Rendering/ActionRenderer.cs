using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>What can be pressed on a card: the answer first, then the rest.</summary>
internal static class ActionRenderer
{
    private const string Answering = "answer";
    private const string Others = "actions";
    private const string Primary = "primary";
    private const string Danger = "danger";

    /// <summary>More choices than that are a select.</summary>
    private const int MostButtons = 5;

    /// <summary>Elements get their names at last, by their place: <c>answer:0</c>, <c>actions1:2</c>.</summary>
    private const string Unnamed = "";

    public static ImmutableArray<Block> Of(Card card)
    {
        var answers = card
            .Blocks.OfType<CardBlock.Choices>()
            .Select(choices => (Name: Answering, Elements: Answer(card.Language, choices.Items)));
        var others = card.Actions.Select(row =>
            (
                Name: row.Actions.Any(action => action is CardAction.Fill) ? Answering : Others,
                Elements: Row(row)
            )
        );
        var hasPrimary = false;
        return
        [
            .. answers
                .Concat(others)
                .SelectMany(row =>
                    row.Elements.Chunk(Limits.Elements).Select(some => (row.Name, Elements: some))
                )
                .Take(Limits.ActionBlocks)
                .Select((row, at) => Named(row.Name, at, row.Elements.Select(WithOnePrimary))),
        ];

        Element WithOnePrimary(Element element)
        {
            if (element is not Element.Button { Style: Primary } button)
                return element;
            var isSecond = hasPrimary;
            hasPrimary = true;
            return isSecond ? button with { Style = null } : button;
        }
    }

    private static Block.Actions Named(string name, int at, IEnumerable<Element> elements)
    {
        var id = at == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{at}");
        return new Block.Actions([
            .. elements.Select(
                (element, place) =>
                    element with
                    {
                        ActionId = string.Create(CultureInfo.InvariantCulture, $"{id}:{place}"),
                    }
            ),
        ])
        {
            BlockId = id,
        };
    }

    private static IEnumerable<Element> Answer(Language language, ImmutableArray<CardChoice> choices)
    {
        var open = choices.Where(choice => choice.Code is not null).ToImmutableArray();
        return open.Length > MostButtons
            ?
            [
                new Element.StaticSelect(
                    Unnamed,
                    [
                        .. open.Take(Limits.SelectOptions)
                            .Select(choice => OptionOf(ChoiceLabels.WithText(choice), choice.Code!)),
                    ]
                )
                {
                    Placeholder = Text(Say.Text(language, "form.field"), Limits.Placeholder),
                },
            ]
            : open.Zip(
                ChoiceLabels.Of(open),
                (choice, label) =>
                    new Element.Button(Unnamed, Text(label, Limits.ButtonLabel))
                    {
                        Value = choice.Code,
                        AccessibilityLabel = ShortText.Of(
                            $"{choice.Letter}: {choice.Text}",
                            Limits.SpokenLabel
                        ),
                    }
            );
    }

    private static IEnumerable<Element> Row(ActionRow row)
    {
        var asides = row.Actions.OfType<CardAction.Press>().Where(press => press.IsAside).ToArray();
        return row
            .Actions.Except(asides)
            .Select(Of)
            .OfType<Element>()
            .Concat(
                asides
                    .DistinctBy(press => press.Code)
                    .Chunk(Limits.MenuOptions)
                    .Select(some => new Element.Overflow(
                        Unnamed,
                        [.. some.Select(press => OptionOf(press.Label, press.Code))]
                    ))
            );
    }

    private static Element? Of(CardAction action) =>
        action switch
        {
            CardAction.Press(var label, var code, var style) => Button(label) with
            {
                Value = code,
                Style = StyleOf(style),
            },
            CardAction.Fill fill => Button(fill.Label) with
            {
                Value = fill.Code,
                Style = StyleOf(fill.Style),
            },
            CardAction.Open(var label, var address)
                when address.Length <= Limits.Address && WebAddress.IsOne(address) => Button(label) with
            {
                Url = address,
            },
            CardAction.Select select => Select(select),
            _ => null,
        };

    private static string? StyleOf(ActionStyle style) =>
        style switch
        {
            ActionStyle.Primary => Primary,
            ActionStyle.Danger => Danger,
            _ => null,
        };

    private static Element.Button Button(string label) => new(Unnamed, Text(label, Limits.ButtonLabel));

    private static Element.StaticSelect? Select(CardAction.Select select)
    {
        var options = select
            .Options.DistinctBy(option => option.Code)
            .Take(Limits.SelectOptions)
            .Select(option => (option.IsSelected, Shown: OptionOf(option.Label, option.Code)))
            .ToArray();
        return options.Length == 0
            ? null
            : new Element.StaticSelect(Unnamed, [.. options.Select(option => option.Shown)])
            {
                Placeholder = Text(select.Label, Limits.Placeholder),
                InitialOption = options.FirstOrDefault(option => option.IsSelected).Shown,
            };
    }

    private static Option OptionOf(string label, string code) => new(Text(label, Limits.OptionLabel), code);

    private static TextObject.Plain Text(string text, int max) => new(ShortText.Of(text, max));
}
