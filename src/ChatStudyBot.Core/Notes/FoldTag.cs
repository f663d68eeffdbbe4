namespace ChatStudyBot.Core.Notes;

internal enum FoldTagKind
{
    Opening,
    Summary,
    Closing,
}

/// <summary>The tags of a fold at the start of a line: <c>details</c> and its <c>summary</c>.</summary>
internal static class FoldTag
{
    private const string SummaryEnd = "</summary>";

    /// <param name="text">Loses the tag.</param>
    /// <param name="label">The text of a summary.</param>
    public static bool TryTake(
        ref ReadOnlySpan<char> text,
        out FoldTagKind kind,
        out ReadOnlySpan<char> label
    )
    {
        label = [];
        kind = default;
        if (text.IsEmpty || text[0] != '<' || KindOf(text) is not { } found)
        {
            return false;
        }

        kind = found;
        var end = text.IndexOf('>');
        text = end < 0 ? [] : text[(end + 1)..].TrimStart();
        if (kind == FoldTagKind.Summary)
        {
            var close = text.IndexOf(SummaryEnd, StringComparison.OrdinalIgnoreCase);
            label = close < 0 ? text : text[..close];
            text = close < 0 ? [] : text[(close + SummaryEnd.Length)..].TrimStart();
        }

        return true;
    }

    private static FoldTagKind? KindOf(ReadOnlySpan<char> text) =>
        Starts(text, "<details") ? FoldTagKind.Opening
        : Starts(text, "<summary") ? FoldTagKind.Summary
        : Starts(text, "</details") ? FoldTagKind.Closing
        : Starts(text, "</summary") ? FoldTagKind.Opening
        : null;

    private static bool Starts(ReadOnlySpan<char> text, string tag) =>
        text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
        && (text.Length == tag.Length || text[tag.Length] is '>' or ' ');
}
