namespace ChatStudyBot.Core.Notes;

internal enum NoteShapeKind
{
    Markdown,
    Outline,
}

/// <summary>Decides by the lines of a note which reader understands it.</summary>
internal static class NoteShape
{
    /// <summary>
    /// An outline has round bullets, no mark that only Markdown has, and hardly a Markdown bullet.
    /// </summary>
    public static NoteShapeKind Of(SourceText source)
    {
        int round = 0,
            dashes = 0;
        foreach (var line in source.Lines)
        {
            var start = LineStart.Of(line);
            var at = line.AsSpan().TrimStart();
            if (IsMarkdownOnly(at))
            {
                return NoteShapeKind.Markdown;
            }

            if (start.Marker == Marker.Bullet)
            {
                var isDash = at[0] is '-' or '*' or '+';
                dashes += isDash ? 1 : 0;
                round += isDash ? 0 : 1;
            }
        }

        return round >= 3 && round > 4 * dashes ? NoteShapeKind.Outline : NoteShapeKind.Markdown;
    }

    private static bool IsMarkdownOnly(ReadOnlySpan<char> line) =>
        line.StartsWith("```")
        || line.StartsWith("~~~")
        || (line.StartsWith("|") && line.TrimEnd().EndsWith("|"))
        || (line.StartsWith("#") && line.TrimStart('#').StartsWith(" "));
}
