using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>
/// A part of a message or a form. One record for all kinds, as on the wire; what this version does not know is kept
/// and sent back unchanged.
/// </summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
internal sealed record Component
{
    public required ComponentKind Type { get; init; }

    public int? Id { get; init; }

    public string? CustomId { get; init; }

    /// <summary>A <see cref="ButtonStyle"/> or a <see cref="TextInputStyle"/>.</summary>
    public int? Style { get; init; }

    public string? Label { get; init; }

    public Emoji? Emoji { get; init; }

    public string? Url { get; init; }

    public bool? Disabled { get; init; }

    public IReadOnlyList<SelectOption>? Options { get; init; }

    public string? Placeholder { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    /// <summary>What a text input starts with.</summary>
    public string? Value { get; init; }

    /// <summary>Below a label.</summary>
    public string? Description { get; init; }

    /// <summary>Of a text display.</summary>
    public string? Content { get; init; }

    /// <summary>In a row.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The one field below a label; called Field because Component is this type's name.</summary>
    [JsonPropertyName("component")]
    public Component? Field { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }

    public static Component Row(params IReadOnlyList<Component> components) =>
        new() { Type = ComponentKind.ActionRow, Components = components };

    public static Component Button(
        string customId,
        string label,
        ButtonStyle style = ButtonStyle.Secondary,
        bool disabled = false
    ) =>
        new()
        {
            Type = ComponentKind.Button,
            CustomId = customId,
            Label = label,
            Style = (int)style,
            Disabled = disabled ? true : null,
        };

    public static Component LinkButton(string url, string label) =>
        new()
        {
            Type = ComponentKind.Button,
            Url = url,
            Label = label,
            Style = (int)ButtonStyle.Link,
        };

    public static Component Select(
        string customId,
        string placeholder,
        IReadOnlyList<SelectOption> options,
        int minValues = 1,
        int maxValues = 1
    ) =>
        new()
        {
            Type = ComponentKind.StringSelect,
            CustomId = customId,
            Placeholder = placeholder,
            Options = options,
            MinValues = minValues,
            MaxValues = maxValues,
        };

    /// <summary>Without a label of its own: put it into a <see cref="Labelled"/>.</summary>
    public static Component TextInput(
        string customId,
        TextInputStyle style,
        int maxLength,
        bool required = true,
        string? placeholder = null,
        string? value = null
    ) =>
        new()
        {
            Type = ComponentKind.TextInput,
            CustomId = customId,
            Style = (int)style,
            MinLength = required ? 1 : 0,
            MaxLength = maxLength,
            Required = required,
            Placeholder = placeholder,
            Value = value,
        };

    public static Component Labelled(string label, string? description, Component field) =>
        new()
        {
            Type = ComponentKind.Label,
            Label = label,
            Description = description,
            Field = field,
        };

    public static Component Text(string markdown) =>
        new() { Type = ComponentKind.TextDisplay, Content = markdown };
}

internal enum ComponentKind
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    TextInput = 4,
    UserSelect = 5,
    RoleSelect = 6,
    MentionableSelect = 7,
    ChannelSelect = 8,
    Section = 9,
    TextDisplay = 10,
    Thumbnail = 11,
    MediaGallery = 12,
    File = 13,
    Separator = 14,
    Container = 17,
    Label = 18,
    FileUpload = 19,
    RadioGroup = 21,
    CheckboxGroup = 22,
    Checkbox = 23,
}

internal enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

internal enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}

internal sealed record SelectOption(
    string Label,
    string Value,
    string? Description = null,
    bool? Default = null
)
{
    public Emoji? Emoji { get; init; }
}

internal sealed record Emoji(string? Name, Snowflake? Id = null);
