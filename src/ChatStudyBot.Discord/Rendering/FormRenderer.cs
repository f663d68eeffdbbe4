using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Discord.Protocol.Payloads;
using SelectOption = ChatStudyBot.Discord.Protocol.Payloads.SelectOption;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>A form as a modal.</summary>
internal static class FormRenderer
{
    /// <summary>Longer answers get a field of several lines.</summary>
    private const int OneLine = 100;

    public static Modal Of(Form form) =>
        new(
            form.Code,
            ShortText.Of(form.Title, Limits.ModalTitle),
            [.. Intro(form), .. form.Fields.Select(Of)]
        );

    /// <summary>Left out where the fields alone fill the form.</summary>
    private static IEnumerable<Component> Intro(Form form) =>
        form.Intro is { } intro && form.Fields.Length < Limits.ModalComponents
            ?
            [
                // Escaping at most doubles it.
                Component.Text(Markdown.Escaped(TextCut.At(intro, Limits.TextDisplay / 2))),
            ]
            : [];

    private static Component Of(FormField field) =>
        Component.Labelled(
            ShortText.Of(field.Label, Limits.FieldLabel),
            field.Label.Length > Limits.FieldLabel
                ? ShortText.Of(field.Label, Limits.FieldDescription)
                : null,
            field switch
            {
                FormField.Text text => Component.TextInput(
                    text.Name,
                    text.MaxLength > OneLine ? TextInputStyle.Paragraph : TextInputStyle.Short,
                    text.MaxLength,
                    text.IsRequired
                ),
                FormField.Order order => Component.TextInput(
                    order.Name,
                    TextInputStyle.Short,
                    // Letters may be parted by blanks or commas.
                    order.Options.Length * 3
                ),
                FormField.Checks checks => Group(ComponentKind.CheckboxGroup, checks.Name, checks.Options),
                FormField.Radios { Options.Length: >= 2 and <= Limits.RadioOptions } radios => Group(
                    ComponentKind.RadioGroup,
                    radios.Name,
                    radios.Options
                ),
                FormField.Radios radios => Component.Select(
                    radios.Name,
                    ShortText.Of(radios.Label, Limits.Placeholder),
                    Options(radios.Options)
                ),
                _ => throw new InvalidOperationException($"Unknown field {field}."),
            }
        );

    private static Component Group(ComponentKind kind, string name, ImmutableArray<FormOption> options) =>
        new()
        {
            Type = kind,
            CustomId = name,
            Required = true,
            Options = Options(options),
            MinValues = kind == ComponentKind.CheckboxGroup ? 1 : null,
            MaxValues = kind == ComponentKind.CheckboxGroup ? options.Length : null,
        };

    private static IReadOnlyList<SelectOption> Options(ImmutableArray<FormOption> options) =>
        [
            .. options
                .Take(Limits.SelectOptions)
                .Select(option => new SelectOption(
                    ShortText.Of(option.Label, Limits.OptionLabel),
                    option.Value
                )),
        ];
}
