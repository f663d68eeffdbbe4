namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>A card on one line: <c>front::back</c>, or <c>front:::back</c> for both ways.</summary>
internal readonly record struct CardLine(string Front, string Back, bool IsBothWays)
{
    /// <param name="isSure">Whether the page says that cards stand here; else names such as <c>std::vector</c> are none.</param>
    public static CardLine? Of(string line, bool isSure)
    {
        var at = SeparatorIn(line, 0);
        if (at <= 0 || line.AsSpan(0, at).IsWhiteSpace() || line.TrimStart().StartsWith('|'))
        {
            return null;
        }

        var length = at + 2 < line.Length && line[at + 2] == ':' ? 3 : 2;
        var end = at + length;
        if (
            end >= line.Length
            || line[end] == ':'
            || line.AsSpan(end).IsWhiteSpace()
            || SeparatorIn(line, end) >= 0
        )
        {
            return null;
        }

        return isSure || IsPlain(line[at - 1], line[end..])
            ? new(line[..at].Trim(), line[end..].Trim(), length == 3)
            : null;
    }

    /// <summary>Where two colons stand outside code spans; -1 when nowhere.</summary>
    private static int SeparatorIn(string line, int from)
    {
        for (
            var at = line.IndexOf("::", from, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf("::", at + 2, StringComparison.Ordinal)
        )
        {
            if (line.AsSpan(0, at).Count('`') % 2 == 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Spaces on both sides or on none, and no name of a program around it: <c>fe80::1</c>, <c>AWS::Include</c>.</summary>
    private static bool IsPlain(char before, string after) =>
        char.IsWhiteSpace(before) == char.IsWhiteSpace(after[0])
        && !(IsOfName(before) && IsOfName(after[0]))
        && after.TrimStart()[0] is not ('/' or '<' or '>' or '=' or '*' or '&' or '~');

    private static bool IsOfName(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or '>' or ')' or '"' or '.';
}
