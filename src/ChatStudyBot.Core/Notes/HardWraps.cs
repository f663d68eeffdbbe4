using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Notes;

/// <summary>
/// Puts together the lines of a note that an editor broke at one column. Such a line ends where the next word would
/// not have fitted; where nearly all lines that go on end so, that is what they are.
/// </summary>
internal static class HardWraps
{
    private const int FewestBreaks = 8;

    /// <summary>The share of the lines with another below them that end at the column.</summary>
    private const double NearlyAll = 0.75;

    /// <summary>Those who break lines by hand or by machine do not keep to the column.</summary>
    private const double Nearly = 0.8;

    /// <summary>Lines that stick out, such as one with an address in it.</summary>
    private const double Outliers = 0.05;

    private const int NarrowestColumn = 40;
    private const int WidestColumn = 130;

    /// <summary>The same lines; what was broken stands in its first one, and the others are empty.</summary>
    public static SourceText Undone(SourceText source)
    {
        var breaks = BreaksIn(source);
        if (breaks.Count < FewestBreaks)
        {
            return source;
        }

        var column = ColumnOf([.. breaks.Select(at => source[at].TrimEnd().Length).Order()]);
        var full = breaks.Where(at => IsFull(source[at], source[at + 1], column)).ToHashSet();
        return column is >= NarrowestColumn and <= WidestColumn && full.Count >= breaks.Count * NearlyAll
            ? Joined(source, full)
            : source;
    }

    private static int ColumnOf(List<int> lengths) =>
        lengths[Math.Min(lengths.Count - 1, (int)(lengths.Count * (1 - Outliers)))];

    private static bool IsFull(string line, string next, int column) =>
        line.TrimEnd().Length + 1 + next.Trim().Split(' ')[0].Length > column * Nearly;

    private static SourceText Joined(SourceText source, HashSet<int> breaks)
    {
        var lines = source.Lines.ToArray();
        for (var at = lines.Length - 2; at >= 0; at--)
        {
            if (breaks.Contains(at))
            {
                lines[at] = $"{lines[at].TrimEnd()} {lines[at + 1].Trim()}";
                lines[at + 1] = "";
            }
        }

        return new SourceText(lines);
    }

    /// <summary>Lines with one below them that goes on, or may: neither is marked as anything but an item or text.</summary>
    private static List<int> BreaksIn(SourceText source)
    {
        var breaks = new List<int>();
        var fence = default(Fence);
        var wasInFence = false;
        for (var at = 0; at < source.Count; at++)
        {
            var isInFence = fence.Takes(source[at], out fence);
            if (at > 0 && !isInFence && !wasInFence && IsText(source[at - 1]) && GoesOn(source[at]))
            {
                breaks.Add(at - 1);
            }

            wasInFence = isInFence;
        }

        return breaks;
    }

    private static bool GoesOn(string line) => IsText(line) && !LineStart.Of(line).IsItem;

    /// <summary>Of words in Latin letters; Japanese is broken anywhere, and is not put together by its words.</summary>
    private static bool IsText(string line) =>
        line.AsSpan().Trim() is { Length: > 0 } text
        && text[0] is not ('#' or '>' or '<' or '!' or '=' or '_')
        && !text.Contains('|')
        && !text.EndsWith("  ")
        && !line.Any(Script.IsJapanese)
        && !(LineStart.Of(line) is { IsItem: false } start && LineStart.IsRule(line, start.Text));
}
