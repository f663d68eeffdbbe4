namespace ChatStudyBot.Core.Notes;

/// <summary>Takes HTML comments out of a note, in the manner of a reader who does not see them.</summary>
internal static class HtmlComments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <param name="unused">Is given every line that stood in a comment.</param>
    /// <returns>The same lines, what was in comments emptied.</returns>
    public static SourceText Strip(SourceText source, ICollection<UnusedLine> unused)
    {
        var lastClosing = -1;
        var any = false;
        for (var i = 0; i < source.Count; i++)
        {
            any |= source[i].Contains(Opening, StringComparison.Ordinal);
            lastClosing = source[i].Contains(Closing, StringComparison.Ordinal) ? i : lastClosing;
        }

        return any ? Strip(source, lastClosing, unused) : source;
    }

    private static SourceText Strip(SourceText source, int lastClosing, ICollection<UnusedLine> unused)
    {
        var lines = source.Lines.ToArray();
        var fence = default(Fence);
        var inComment = false;
        for (var i = 0; i <= lastClosing; i++)
        {
            if (!inComment && fence.Takes(lines[i], out fence))
            {
                continue;
            }

            var (line, wasInComment) = (lines[i], inComment);
            lines[i] = Strip(line, ref inComment, canStayOpen: i < lastClosing);
            if ((wasInComment || lines[i].Length < line.Length) && !string.IsNullOrWhiteSpace(line))
            {
                unused.Add(new(i + 1, UnusedReason.Other));
            }
        }

        return new(lines);
    }

    /// <summary>A comment that is never closed is text: better an odd line than half a note gone.</summary>
    private static string Strip(string line, ref bool inComment, bool canStayOpen)
    {
        while (true)
        {
            var open = inComment ? 0 : OpeningIn(line);
            if (open < 0)
            {
                return line;
            }

            var close = line.IndexOf(
                Closing,
                inComment ? 0 : open + Opening.Length,
                StringComparison.Ordinal
            );
            if (close < 0)
            {
                inComment |= canStayOpen;
                return inComment ? line[..open] : line;
            }

            line = line.Remove(open, close + Closing.Length - open);
            inComment = false;
        }
    }

    /// <summary>Where a comment opens; one in a code span is text.</summary>
    private static int OpeningIn(string line)
    {
        var at = line.IndexOf(Opening, StringComparison.Ordinal);
        return at >= 0 && line.AsSpan(0, at).Count('`') % 2 == 0 ? at : -1;
    }
}
