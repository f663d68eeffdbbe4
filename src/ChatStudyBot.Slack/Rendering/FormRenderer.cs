using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Slack.Protocol.Blocks;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>A form as a view. Its fields are named as the form names them.</summary>
internal static class FormRenderer
{
    /// <summary>Longer answers get a field of several lines.</summary>
    private const int OneLine = 100;

    /// <param name="metadata">What is to come back with it: see <see cref="Reading.FormOrigin"/>.</param>
    public static View Of(Form form, Language language, string metadata)
    {
        var first = form.Fields.FirstOrDefault(field => field is FormField.Text or FormField.Order);
        // One choice a line would make a long form of several of them.
        var isLong = form.Fields.OfType<FormField.Radios>().Skip(1).Any();
        return new View(
            form.Code,
            Text(form.Title, Limits.ViewTitle),
            Text(form.Submit, Limits.ViewTitle),
            Text(Say.Text(language, "btn.cancel"), Limits.ViewTitle),
            [
                .. Sections(form.Intro ?? "")
                    .Concat(form.Fields.SelectMany(field => Of(field, field == first, isLong)))
                    .Take(Limits.ViewBlocks),
            ]
        )
        {
            PrivateMetadata = metadata,
        };
    }

    private static IEnumerable<Block> Of(FormField field, bool hasFocus, bool isLong) =>
        field switch
        {
            FormField.Text text =>
            [
                Input(text, TextInput(text.Name, text.MaxLength, hasFocus)) with
                {
                    Optional = text.IsRequired ? null : true,
                },
            ],
            // The view covers the card: what is to be put in order stands here again.
            FormField.Order order =>
            [
                .. Sections(Listed(order.Options)),
                // Letters may be parted by blanks or commas.
                Input(order, TextInput(order.Name, order.Options.Length * 3, hasFocus)),
            ],
            FormField.Checks checks =>
            [
                .. Whole(checks.Options),
                Input(
                    checks,
                    new Element.Checkboxes(checks.Name, Options(checks.Options, Limits.BoxOptions))
                ),
            ],
            FormField.Radios radios when isLong || radios.Options.Length > Limits.BoxOptions =>
            [
                Input(
                    radios,
                    new Element.StaticSelect(radios.Name, Options(radios.Options, Limits.SelectOptions))
                ),
            ],
            FormField.Radios radios =>
            [
                .. Whole(radios.Options),
                Input(
                    radios,
                    new Element.RadioButtons(radios.Name, Options(radios.Options, Limits.BoxOptions))
                ),
            ],
            _ => throw new InvalidOperationException($"Unknown field {field}."),
        };

    private static Element.PlainTextInput TextInput(string name, int maxLength, bool hasFocus) =>
        new(name)
        {
            MaxLength = Math.Clamp(maxLength, 1, Limits.Text),
            Multiline = maxLength > OneLine ? true : null,
            FocusOnLoad = hasFocus ? true : null,
        };

    private static Block.Input Input(FormField field, Element element) =>
        new(Text(field.Label, Limits.FieldLabel), element) { BlockId = field.Name };

    /// <summary>The options once more where one of them is cut below.</summary>
    private static IEnumerable<Block> Whole(ImmutableArray<FormOption> options) =>
        options.Any(option => option.Label.Length > Limits.OptionLabel) ? Sections(Listed(options)) : [];

    private static string Listed(ImmutableArray<FormOption> options) =>
        string.Join('\n', options.Select(option => option.Label));

    private static IEnumerable<Block> Sections(string text) =>
        TextPieces
            .Of(VisibleText.Of(text), Limits.Text)
            .Where(piece => !string.IsNullOrWhiteSpace(piece))
            .Select(piece => new Block.Section { Text = new TextObject.Plain(piece) });

    private static IReadOnlyList<Option> Options(ImmutableArray<FormOption> options, int most) =>
        [
            .. options
                .Take(most)
                .Select(option => new Option(Text(option.Label, Limits.OptionLabel), option.Value)),
        ];

    private static TextObject.Plain Text(string text, int max) => new(ShortText.Of(text, max));
}
