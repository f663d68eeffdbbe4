using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>A service of the glossary, named in running text.</summary>
public readonly partial record struct Mention(GlossaryEntry Service, int Start, int Length)
{
    private const int LongestName = 5;

    public static IEnumerable<Mention> In(string text, Glossary glossary)
    {
        var words = Word().Matches(text);
        for (var i = 0; i < words.Count; i++)
        {
            for (var last = Math.Min(words.Count, i + LongestName) - 1; last >= i; last--)
            {
                var (start, end) = (words[i].Index, words[last].Index + words[last].Length);
                if (IsOneRun(text, start, end) && glossary.Service(text[start..end]) is { } service)
                {
                    yield return new Mention(service, start, end - start);
                    i = last;
                    break;
                }
            }
        }
    }

    private static bool IsOneRun(string text, int start, int end)
    {
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '-' or '/' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("[A-Za-z0-9.-]+")]
    private static partial Regex Word();
}
