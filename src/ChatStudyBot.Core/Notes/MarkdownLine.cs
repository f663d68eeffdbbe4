using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Notes;

/// <summary>What single lines of Markdown are, seen with the lines beside them.</summary>
internal static partial class MarkdownLine
{
    /// <summary>The longest label or term, in characters.</summary>
    private const int LabelLength = 44;

    /// <summary>The heading as Markdig knows it, also when the space after the marks is missing; empty when it is none.</summary>
    public static ReadOnlySpan<char> Heading(ReadOnlySpan<char> text)
    {
        var marks = text.Length - text.TrimStart('#').Length;
        if (marks is 0 or > 6)
        {
            return [];
        }

        if (marks == text.Length || LineStart.IsSpace(text[marks]))
        {
            return $"{text[..marks]} {Unspaced(text[marks..])}";
        }

        return marks >= 2 || text[marks] > '\u2FFF' ? $"{text[..marks]} {text[marks..]}" : [];
    }

    /// <summary>Whether the line is a rule (<c>---</c>) or underlines a heading (<c>===</c>).</summary>
    public static bool IsRuleOrUnderline(string line, int at) =>
        LineStart.IsRule(line, at)
        || (line[at] == '=' && line.AsSpan(at).TrimEnd().TrimEnd('=').IsEmpty)
        || (line.AsSpan(at).TrimEnd() is "--");

    /// <summary>A heading is underlined when it stands alone and reads like one; under a sentence it is a rule.</summary>
    public static bool CanBeUnderlined(SourceText source, int index)
    {
        var above = source[index - 1].Trim();
        var isAlone = index < 2 || source[index - 2].Trim().Length == 0;
        return isAlone && above.Length <= 2 * LabelLength && !above.EndsWith('。') && !above.Contains('|');
    }

    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd('*').TrimEnd();
        return text.Length is > 1 and <= LabelLength && text[^1] is ':' or '：';
    }

    public static bool IsShortName(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text.Length <= LabelLength
            && text[^1] is not ('。' or '.' or '、' or ',' or '|' or '>' or ';' or '{' or '}')
            && text[0] is not ('>' or '<' or '|' or '[' or '!');
    }

    /// <summary>How the next line that is not blank starts; at most one blank line is looked over.</summary>
    public static LineStart? NextStart(SourceText source, int index)
    {
        for (var next = index + 1; next < source.Count && next <= index + 2; next++)
        {
            var start = LineStart.Of(source[next]);
            if (start.IsItem || start.Text < source[next].Length)
            {
                return start;
            }
        }

        return null;
    }

    public static bool StartsTable(SourceText source, int index) =>
        index + 1 < source.Count
        && source[index].Contains('|', StringComparison.Ordinal)
        && source[index + 1].Contains('-', StringComparison.Ordinal)
        && TableRule.IsMatch(source[index + 1]);

    /// <summary>Where a comment opens; one in a code span is text.</summary>
    public static int CommentStart(string line)
    {
        var at = line.IndexOf("<!--", StringComparison.Ordinal);
        return at >= 0 && line.AsSpan(0, at).Count('`') % 2 == 0 ? at : -1;
    }

    private static ReadOnlySpan<char> Unspaced(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && LineStart.IsSpace(text[0]))
        {
            text = text[1..];
        }

        return text;
    }

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRule { get; }
}
