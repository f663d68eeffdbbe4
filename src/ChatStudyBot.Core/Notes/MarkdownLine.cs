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
        return isAlone
            && above.Length <= 2 * LabelLength
            && above is not [.., '。' or '.' or '、' or ',']
            && !above.Contains('|');
    }

    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd('*').TrimEnd();
        return text.Length is > 1 and <= LabelLength && text[^1] is ':' or '：';
    }

    /// <summary>Whether the line announces the list below it.</summary>
    public static bool AnnouncesList(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd('*').TrimEnd();
        return text.Length is > 1 and <= 2 * LabelLength
            && text[^1] is ':' or '：'
            && !char.IsAsciiLetterLower(text[0]);
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

    /// <summary>The text of the second line of <c>Term</c> / <c>: definition</c>; empty when it is none.</summary>
    public static ReadOnlySpan<char> Definition(ReadOnlySpan<char> text) =>
        text.Length > 1 && (text[0] == '：' || (text[0] == ':' && LineStart.IsSpace(text[1])))
            ? Unspaced(text[1..])
            : [];

    /// <summary>Whether the whole line is bold, so that it is a heading rather than the label of a list.</summary>
    public static bool IsBold(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text.Length > 4 && text.StartsWith("**") && text.EndsWith("**") && !text[2..^2].Contains('*');
    }

    /// <summary>Keeps Markdig from taking a long number at the start, such as a year, for that of a list item.</summary>
    public static ReadOnlySpan<char> Escaped(ReadOnlySpan<char> text)
    {
        var digits = text.Length - text.TrimStart("0123456789").Length;
        return digits is > 0 and < 10 && digits < text.Length && text[digits] is '.' or ')'
            ? $"{text[..digits]}\\{text[digits..]}"
            : text;
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
