using System.Text.Json.Serialization;

namespace ChatStudyBot.Slack.Protocol.Blocks;

/// <summary>A part of a <see cref="Block.RichText"/>.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Paragraph), "rich_text_section")]
[JsonDerivedType(typeof(Quote), "rich_text_quote")]
[JsonDerivedType(typeof(Preformatted), "rich_text_preformatted")]
internal abstract record RichTextPart
{
    private RichTextPart() { }

    public sealed record Paragraph(IReadOnlyList<RichTextLeaf> Elements) : RichTextPart;

    public sealed record Quote(IReadOnlyList<RichTextLeaf> Elements) : RichTextPart;

    /// <summary>In letters of one width.</summary>
    public sealed record Preformatted(IReadOnlyList<RichTextLeaf> Elements) : RichTextPart;
}

/// <summary>What such a part consists of. Its text is literal: it holds neither markup nor mentions.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(User), "user")]
[JsonDerivedType(typeof(Group), "usergroup")]
[JsonDerivedType(typeof(Date), "date")]
internal abstract record RichTextLeaf
{
    private RichTextLeaf() { }

    public RichTextStyle? Style { get; init; }

    /// <param name="Value">At least one character.</param>
    public sealed record Text([property: JsonPropertyName("text")] string Value) : RichTextLeaf;

    public sealed record Link(
        [property: JsonPropertyName("url")] string Address,
        [property: JsonPropertyName("text")] string Label
    ) : RichTextLeaf;

    /// <summary>A mention: shown as the name.</summary>
    public sealed record User(string UserId) : RichTextLeaf;

    /// <summary>The same of a group of users.</summary>
    public sealed record Group(string UsergroupId) : RichTextLeaf;

    /// <param name="Timestamp">Seconds since 1970.</param>
    /// <param name="Format">Tokens in braces, <c>{time_secs}</c>, told in the reader's time zone.</param>
    /// <param name="Fallback">For clients that cannot.</param>
    public sealed record Date(long Timestamp, string Format, string Fallback) : RichTextLeaf;
}

internal sealed record RichTextStyle
{
    public static RichTextStyle Strong { get; } = new() { Bold = true };

    public static RichTextStyle Typed { get; } = new() { Code = true };

    public bool? Bold { get; init; }

    public bool? Code { get; init; }
}
