using System.Text.Json.Serialization;

namespace ChatStudyBot.Slack.Protocol.Blocks;

/// <summary>What can be pressed, chosen or filled in.</summary>
/// <param name="ActionId">Unique in its message or view, at most 255 characters.</param>
/// <remarks>https://docs.slack.dev/reference/block-kit/block-elements</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(Overflow), "overflow")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
internal abstract record Element(string ActionId)
{
    /// <param name="Text">At most 75 characters.</param>
    public sealed record Button(string ActionId, TextObject.Plain Text) : Element(ActionId)
    {
        /// <summary>Comes back when it is pressed; at most 2,000 characters.</summary>
        public string? Value { get; init; }

        /// <summary>Opened when it is pressed, which is told to us as well; at most 3,000 characters.</summary>
        public string? Url { get; init; }

        /// <summary><c>primary</c> or <c>danger</c>; null for neither.</summary>
        public string? Style { get; init; }

        /// <summary>What is read out in place of the text; at most 75 characters.</summary>
        public string? AccessibilityLabel { get; init; }
    }

    /// <param name="Options">One to 100.</param>
    public sealed record StaticSelect(string ActionId, IReadOnlyList<Option> Options) : Element(ActionId)
    {
        /// <summary>At most 150 characters.</summary>
        public TextObject.Plain? Placeholder { get; init; }

        /// <summary>Equal to one of the options.</summary>
        public Option? InitialOption { get; init; }
    }

    /// <summary>A menu behind three dots.</summary>
    /// <param name="Options">One to five.</param>
    public sealed record Overflow(string ActionId, IReadOnlyList<Option> Options) : Element(ActionId);

    public sealed record PlainTextInput(string ActionId) : Element(ActionId)
    {
        public bool? Multiline { get; init; }

        /// <summary>1 to 3,000.</summary>
        public int? MaxLength { get; init; }

        /// <summary>The keyboard opens on it; one field of a view at most.</summary>
        public bool? FocusOnLoad { get; init; }
    }

    /// <param name="Options">One to ten.</param>
    public sealed record RadioButtons(string ActionId, IReadOnlyList<Option> Options) : Element(ActionId);

    /// <param name="Options">One to ten.</param>
    public sealed record Checkboxes(string ActionId, IReadOnlyList<Option> Options) : Element(ActionId);
}

/// <param name="Text">At most 75 characters.</param>
/// <param name="Value">Comes back when it is chosen; 1 to 150 characters, unique among its like.</param>
internal sealed record Option(TextObject.Plain Text, string Value)
{
    /// <summary>At most 75 characters.</summary>
    public TextObject.Plain? Description { get; init; }
}
