using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>
/// The text of a heading, item, paragraph or cell as a reader sees it: no Markdown marks, links and pictures
/// reduced to their text, wrapped lines joined.
/// </summary>
/// <param name="Marks">What the writer marked in it, in order of <see cref="TextMark.Start"/>.</param>
public sealed record InlineText(string Value, ImmutableArray<TextMark> Marks)
{
    public static InlineText Empty { get; } = new("", []);

    public static InlineText Plain(string value) => new(value, []);

    public override string ToString() => Value;
}

/// <param name="Start">Index into <see cref="InlineText.Value"/>.</param>
public readonly record struct TextMark(MarkKind Kind, int Start, int Length);

public enum MarkKind
{
    Bold,
    Code,
    Link,
}
