namespace ChatStudyBot.Core.Notes;

/// <summary>A line that is bold from end to end and short: writers use it for a heading. One that ends like a verb
/// is a sentence they stress.</summary>
internal static class BoldHeading
{
    public const int Rank = 7;

    private const int Longest = 44;

    public static InlineText? Of(InlineText text)
    {
        var value = text.Value.TrimEnd(':', '：', ' ');
        return
            value.Length is > 0 and <= Longest
            && value[^1] is not ('。' or '.' or '、' or '！' or '？' or 'る' or 'す' or 'た' or 'い')
            && text.Marks.Any(mark =>
                mark.Kind == MarkKind.Bold && mark.Start == 0 && mark.Length >= value.Length
            )
            ? InlineText.Plain(value)
            : null;
    }
}
