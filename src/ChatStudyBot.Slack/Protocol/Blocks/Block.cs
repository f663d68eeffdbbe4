using System.Text.Json.Serialization;

namespace ChatStudyBot.Slack.Protocol.Blocks;

/// <summary>One part of a message or a view, from top to bottom.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Divider), "divider")]
internal abstract record Block
{
    private Block() { }

    /// <summary>Unique in its message or view, at most 255 characters; Slack makes one up when it is left out.</summary>
    public string? BlockId { get; init; }

    /// <param name="Text">At most 150 characters.</param>
    public sealed record Header(TextObject.Plain Text) : Block;

    /// <summary>A text, fields in two columns, or both; never neither.</summary>
    public sealed record Section : Block
    {
        /// <summary>At most 3,000 characters.</summary>
        public TextObject? Text { get; init; }

        /// <summary>At most ten, each of at most 2,000 characters.</summary>
        public IReadOnlyList<TextObject>? Fields { get; init; }
    }

    /// <summary>Small print.</summary>
    /// <param name="Elements">One to ten.</param>
    public sealed record Context(IReadOnlyList<TextObject> Elements) : Block;

    /// <param name="Elements">One to 25.</param>
    public sealed record Actions(IReadOnlyList<Element> Elements) : Block;

    /// <summary>A field of a view.</summary>
    /// <param name="Label">At most 2,000 characters.</param>
    public sealed record Input(TextObject.Plain Label, Element Element) : Block
    {
        /// <summary>Whether it may be left empty.</summary>
        public bool? Optional { get; init; }

        /// <summary>At most 2,000 characters.</summary>
        public TextObject.Plain? Hint { get; init; }
    }

    public sealed record RichText(IReadOnlyList<RichTextPart> Elements) : Block;

    public sealed record Divider : Block;
}
