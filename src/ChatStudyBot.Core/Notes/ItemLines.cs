namespace ChatStudyBot.Core.Notes;

/// <summary>Counts list items by looking at each line alone, so that it can check what the readers found.</summary>
internal static class ItemLines
{
    public static int Count(SourceText source)
    {
        var items = 0;
        var fence = default(Fence);
        for (var i = 0; i < source.Count; i++)
        {
            var line = source[i];
            if (fence.Takes(line, out fence))
            {
                continue;
            }

            items += IsCounted(LineStart.Of(line), line) ? 1 : 0;
        }

        return items;
    }

    /// <summary>The count is a contract: hyphen, star, plus, the round bullets and dashes, digits with a dot or bracket.</summary>
    private static bool IsCounted(LineStart start, string line) =>
        start.IsItem
        && line.AsSpan().Trim(" \t\u3000\u00A0\u200B\f\v")[0]
            is '-'
                or '*'
                or '+'
                or '•'
                or '–'
                or '・'
                or '●'
                or (>= '0' and <= '9');
}
