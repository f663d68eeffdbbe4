using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>How a line parts what it names from what it says of it.</summary>
public enum Separator
{
    None,
    Colon,
    Dash,
    Bold,

    /// <summary>Japanese <c>とは</c>.</summary>
    Towa,
}

/// <summary>The name at the start of a line, and the rest.</summary>
/// <param name="Name">Without brackets, marks and number; the whole line when nothing parts it.</param>
/// <param name="Gloss">What stands in brackets behind the name; empty when nothing does.</param>
/// <param name="Rest">What the line says of the name; empty when it says nothing.</param>
public sealed partial record Label(string Name, string Gloss, string Rest, Separator Separator)
{
    /// <summary>A longer left side is a sentence with a colon in it.</summary>
    private const int WidestName = 44;

    private static readonly string[] s_dashes = [" ... ", " … ", " - ", " – ", " — ", " ― ", " = ", " ＝ "];

    public bool HasRest => Rest.Length > 0;

    public static Label Parse(string text, ImmutableArray<TextMark> marks)
    {
        var line = Mark().Replace(WithoutNumber(text), "");
        var (left, said, separator) = Split(line, text.Length == line.Length ? marks : []);
        var (name, gloss) = SplitGloss(left);
        return said.Length > 0 && name.Length > 2 && name.EndsWith("とは", StringComparison.Ordinal)
            ? new Label(name[..^2].Trim(), gloss, said, Separator.Towa)
            : new Label(name, gloss, said, separator);
    }

    private static (string Left, string Said, Separator Separator) Split(
        string line,
        ImmutableArray<TextMark> marks
    )
    {
        var colon = ColonIn(line);
        if (colon > 0 && IsNameWide(line[..colon]))
        {
            return (line[..colon].Trim(), line[(colon + 1)..].Trim(), Separator.Colon);
        }

        var towa = line.IndexOf("とは", StringComparison.Ordinal);
        if (towa > 0 && IsNameWide(line[..towa]) && IsTowa(line, towa + 2))
        {
            return (
                line[..towa].Trim(),
                line[(towa + 2)..].TrimStart('、', ',', ' ', '　').Trim(),
                Separator.Towa
            );
        }

        foreach (var dash in s_dashes)
        {
            var at = line.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && IsNameWide(line[..at]) && !IsInsideBrackets(line, at))
            {
                return (line[..at].Trim(), line[(at + dash.Length)..].Trim(), Separator.Dash);
            }
        }

        if (
            marks is [{ Kind: MarkKind.Bold, Start: 0 } bold, ..]
            && bold.Length < line.Length - 4
            && line[bold.Length] is ' ' or '　'
            && !Script.IsHiragana(line[bold.Length..].TrimStart()[0])
            && IsNameWide(line[..bold.Length])
        )
        {
            return (line[..bold.Length].Trim(), line[bold.Length..].Trim(), Separator.Bold);
        }

        return (line, "", Separator.None);
    }

    /// <summary>Of a pause or the end: とは also stands inside 「…とは異なる」.</summary>
    private static bool IsTowa(string line, int after) =>
        after == line.Length || line[after] is '、' or ',' or ' ' or '　';

    private static int ColonIn(string line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '(' or '（' or '「' or '[' or '{':
                    depth++;
                    break;
                case ')' or '）' or '」' or ']' or '}':
                    depth--;
                    break;
                case ':' or '：' when depth == 0:
                    if (IsPartOfWord(line, i))
                    {
                        return -1;
                    }

                    return i;
            }
        }

        return -1;
    }

    /// <summary>Addresses, <c>A::B</c>, <c>arn:aws</c> and times of day hold colons too.</summary>
    private static bool IsPartOfWord(string line, int at)
    {
        if (line[at] == '：' || at + 1 == line.Length)
        {
            return false;
        }

        var before = at > 0 ? line[at - 1] : ' ';
        var after = line[at + 1];
        return after is ':' or '/'
            || before == ':'
            || (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            || (
                (char.IsAsciiLetterLower(before) || IsPrefix(line[..at]))
                && char.IsAsciiLetterOrDigit(after)
                && !line[..at].Contains(' ')
            );
    }

    /// <summary>「s3:GetObject」, "ec2:ResourceTag".</summary>
    private static bool IsPrefix(string text) =>
        text.Length > 0
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private static bool IsInsideBrackets(string line, int at) =>
        line.AsSpan(0, at).LastIndexOfAny('(', '（') > line.AsSpan(0, at).LastIndexOfAny(')', '）');

    private static bool IsNameWide(string name) =>
        name.Trim() is { Length: > 0 } trimmed && Script.Width(SplitGloss(trimmed).Name) <= WidestName;

    private static string WithoutNumber(string text) => Number().Replace(text, "");

    /// <summary>「2.」, 「3)」, 「2.2.」, 「2.2.5」 in front of a heading or item.</summary>
    [GeneratedRegex("^([0-9]{1,2}[.)]|([0-9]{1,2}\\.)+[0-9]{1,2}[.)]?) +")]
    private static partial Regex Number();

    /// <summary>「【必須】」 and pictures: how it is marked, not what it is called.</summary>
    [GeneratedRegex(
        "^【[^】]{1,8}】 ?(?=.)|^(?>(?:\\p{So}|[\\uD83C-\\uD83E][\\uDC00-\\uDFFF]|\\uFE0F|\\u200D)+)\\s*(?=.)|^[•▪●◦‣] *(?=.)"
    )]
    private static partial Regex Mark();

    private static (string Name, string Gloss) SplitGloss(string left)
    {
        var name = left.Trim('「', '」', '"', '*', '`', ' ', '　');
        if (name.Length > 2 && name[^1] is ')' or '）')
        {
            var open = OpeningBracket(name);
            if (open > 0)
            {
                return (name[..open].Trim(), name[(open + 1)..^1].Trim());
            }
        }

        return (name, "");
    }

    private static int OpeningBracket(string name)
    {
        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] switch
            {
                ')' or '）' => 1,
                '(' or '（' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
