using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Names written one after the other.</summary>
public static partial class Names
{
    private const int WidestMember = 50;
    private const int MostWords = 5;

    private static readonly string[] s_openEnds = ["などがある", "など", "等", "etc.", "etc", "...", "…"];

    /// <summary>Empty when the text is not a plain list of names.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var parts = Split(WithoutOpenEnd(text.TrimEnd('。')).Text).Select(WithoutBracket).ToList();
        return
            parts.TrueForAll(IsMember)
            && !parts.Exists(part => (part == parts[0] || char.IsAsciiLetterLower(part[0])) && IsPhrase(part))
            ? parts
            : [];
    }

    /// <summary>など, etc.: there are more than the writer names.</summary>
    public static bool IsOpen(string text) => WithoutOpenEnd(text.TrimEnd('。')).IsOpen;

    private static bool IsMember(string name) =>
        Script.Width(name) is >= 1 and <= WidestMember
        && name.Any(char.IsLetter)
        && !name.Any(c =>
            c is 'を' or 'が' or 'は' or 'に' or 'で' or 'る' or '。' or ':' or '：' or '>' or '='
        );

    /// <summary>English that says something: “PCI, ISO” are names, “reports such as PCI” is not.</summary>
    private static bool IsPhrase(string name) =>
        name.Count(c => c == ' ') is var spaces
        && (
            spaces >= MostWords
            || spaces >= 2 && char.IsAsciiLetterLower(name[0])
            || PhraseWord().IsMatch(name)
        );

    private static (string Text, bool IsOpen) WithoutOpenEnd(string text)
    {
        foreach (var end in s_openEnds)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return (WithoutOpenEnd(text[..^end.Length].TrimEnd(',', '、', ' ')).Text, true);
            }
        }

        return (text.TrimEnd('.'), false);
    }

    private static string WithoutBracket(string name)
    {
        var open = name.AsSpan().IndexOfAny('(', '（');
        return (open > 0 && name[^1] is ')' or '）' ? name[..open] : name).Trim();
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' or '（' => 1,
                ')' or '）' => -1,
                _ => 0,
            };
            if (depth == 0 && text[i] is ',' or '、' or '，')
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }

    [GeneratedRegex(
        "\\b(that|which|for|to|with|by|from|such as|is|are|can|your?|or|and)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PhraseWord();
}
