namespace ChatStudyBot.Core.Notes;

internal enum Marker
{
    None,
    Bullet,
    Number,
}

/// <summary>How a line starts: its indentation, the mark of a list item if any, and where the text begins.</summary>
/// <param name="Indent">In columns; a tab goes to the next multiple of four, a full-width space counts two.</param>
/// <param name="Number">The writer's number, also behind a bullet (<c>- 1.</c>).</param>
/// <param name="Text">Index of the first character of the text; the line's length when it is blank.</param>
internal readonly record struct LineStart(int Indent, Marker Marker, int? Number, int Text)
{
    private const int TabWidth = 4;

    public bool IsItem => Marker != Marker.None;

    public static LineStart Of(string line)
    {
        var indent = 0;
        var at = 0;
        while (at < line.Length && IsSpace(line[at]))
        {
            indent += line[at] switch
            {
                '\t' => TabWidth - indent % TabWidth,
                '\u3000' => 2,
                _ => 1,
            };
            at++;
        }

        var first = MarkerAt(line, at);
        if (first.Marker == Marker.None)
        {
            return new(indent, Marker.None, null, at);
        }

        var (marker, number, text) = first;
        while (MarkerAt(line, text) is { Marker: not Marker.None } next)
        {
            number ??= next.Number;
            text = next.Text;
        }

        return new(indent, marker, number, AfterTick(line, text));
    }

    public static bool IsSpace(char c) =>
        c is ' ' or '\t' or '\u3000' or '\u00A0' or '\u200B' or '\f' or '\v';

    private static (Marker Marker, int? Number, int Text) MarkerAt(string line, int at)
    {
        if (at >= line.Length)
        {
            return default;
        }

        var c = line[at];
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        if (c is >= '①' and <= '⑳')
        {
            return (Marker.Number, c - '①' + 1, SkipSpaces(line, at + 1));
        }

        var isBullet = c switch
        {
            '-' or '*' or '+' => IsSpace(next) || c == '-' && char.IsLetter(next) && next > '\u2FFF',
            '•' or '・' or '●' or '◦' or '▪' or '‣' or '⁃' => true,
            '–' => next != '–',
            // What word processors make of a hollow bullet when they are pasted.
            'o' => at > 0 && IsSpace(next) && IsSpace(line[at - 1]),
            _ => false,
        };
        return isBullet && !IsRule(line, at)
            ? (Marker.Bullet, null, SkipSpaces(line, at + 1))
            : NumberAt(line, at);
    }

    /// <summary>Up to three digits, so that a year that opens a sentence is none: <c>1.</c>, <c>1)</c>, <c>１．</c></summary>
    private static (Marker Marker, int? Number, int Text) NumberAt(string line, int at)
    {
        int number = 0,
            end = at;
        while (end < line.Length && end - at < 3 && char.IsDigit(line[end]))
        {
            number = number * 10 + (int)char.GetNumericValue(line[end++]);
        }

        if (end == at || end >= line.Length || line[end] is not ('.' or ')' or '．' or '）'))
        {
            return default;
        }

        var next = end + 1 < line.Length ? line[end + 1] : ' ';
        return IsSpace(next) || next == '*' || (char.IsLetter(next) && next > '\u2FFF')
            ? (Marker.Number, number, SkipSpaces(line, end + 1))
            : default;
    }

    /// <summary><c>- - -</c> and <c>* * *</c> draw a line across the page.</summary>
    public static bool IsRule(string line, int at)
    {
        var mark = line[at];
        if (mark is not ('-' or '*' or '_'))
        {
            return false;
        }

        var count = 0;
        for (; at < line.Length; at++)
        {
            if (line[at] == mark)
            {
                count++;
            }
            else if (!IsSpace(line[at]))
            {
                return false;
            }
        }

        return count >= 3;
    }

    private static int AfterTick(string line, int at) =>
        line.AsSpan(at) is ['[', ' ' or 'x' or 'X', ']', var after, ..] && IsSpace(after)
            ? SkipSpaces(line, at + 3)
            : at;

    private static int SkipSpaces(string line, int at)
    {
        while (at < line.Length && IsSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
