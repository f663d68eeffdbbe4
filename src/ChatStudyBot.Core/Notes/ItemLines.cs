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

            items += LineStart.Of(line).IsItem ? 1 : 0;
        }

        return items;
    }
}
