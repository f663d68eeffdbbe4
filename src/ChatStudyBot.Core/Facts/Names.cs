namespace ChatStudyBot.Core.Facts;

/// <summary>Names written one after the other.</summary>
public static class Names
{
    private const int WidestMember = 50;

    private static readonly string[] s_openEnds = ["などがある", "など", "等", "etc.", "etc", "...", "…"];

    /// <summary>Empty when the text is not a plain list of names.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var parts = Split(WithoutOpenEnd(text.TrimEnd('。')).Text).Select(WithoutBracket).ToList();
        return parts.TrueForAll(IsMember) ? parts : [];
    }

    /// <summary>など, etc.: there are more than the writer names.</summary>
    public static bool IsOpen(string text) => WithoutOpenEnd(text.TrimEnd('。')).IsOpen;

    private static bool IsMember(string name) =>
        Script.Width(name) is >= 1 and <= WidestMember
        && name.Any(char.IsLetter)
        && !name.Any(c =>
            c is 'を' or 'が' or 'は' or 'に' or 'で' or 'る' or '。' or ':' or '：' or '>' or '='
        );

    private static (string Text, bool IsOpen) WithoutOpenEnd(string text)
    {
        foreach (var end in s_openEnds)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return (text[..^end.Length].TrimEnd(',', '、', ' '), true);
            }
        }

        return (text, false);
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
}
