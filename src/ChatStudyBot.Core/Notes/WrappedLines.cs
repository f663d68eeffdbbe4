using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Notes;

/// <summary>Joins what an editor or a writer wrapped: half a line is never a fact.</summary>
internal static partial class WrappedLines
{
    /// <summary>Columns from which on a line that stops without an end may have been wrapped.</summary>
    private const int WrapColumn = 40;

    /// <summary>No line goes on for ever; joining on would take time by the square.</summary>
    private const int Longest = 2000;

    public static ImmutableArray<TextLine> Join(ImmutableArray<TextLine> lines)
    {
        if (lines.Length < 2)
        {
            return lines;
        }

        var joined = ImmutableArray.CreateBuilder<TextLine>(lines.Length);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && !line.IsBlank && Continues(joined[^1].Text.Value, line.Text.Value))
            {
                joined[^1] = joined[^1] with { Text = Concat(joined[^1].Text, line.Text) };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined.ToImmutable();
    }

    /// <summary>Whether the sentence of the first line goes on in the second.</summary>
    public static bool Continues(string line, string next)
    {
        if (line.Length == 0 || next.Length == 0)
        {
            return false;
        }

        var last = line[^1];
        if (line.Length > Longest || last is '{' or '}' or ';' || next[0] is '{' or '}' or '"')
        {
            return false;
        }

        return last is '、' or '，' or ',' or '(' or '（' or '「' or '『'
            || next[0] is '、' or '。' or '）' or '」' or '』'
            || HasOpenBracket(line) && ClosesFirst(next)
            || IsWrappedLatin(line, next)
            || IsHalfEnglish(line, next)
            || IsWrappedJapanese(line, last);
    }

    private static bool IsWrappedLatin(string line, string next) =>
        char.IsAsciiLetterLower(next[0])
        && line.Length >= WrapColumn
        && (char.IsAsciiLetterOrDigit(line[^1]) || line[^1] is ')' or '`' or '"' or '-');

    /// <summary>Ends in a word that another must follow, whatever letter that begins with.</summary>
    private static bool IsHalfEnglish(string line, string next) =>
        line.Length >= WrapColumn / 2 && char.IsAsciiLetterOrDigit(next[0]) && HalfEnglish().IsMatch(line);

    [GeneratedRegex(
        "(?<=[A-Za-z)] )(an?|the|of|to|in|on|at|by|with|for|from|into|and|or|as|that|which|than|between|your|their|its|(for|of|by) [a-z]+ing)$"
    )]
    private static partial Regex HalfEnglish();

    /// <summary>A long line that ends in a particle has no end yet; <c>とは</c> and <c>もの</c> are endings of labels.</summary>
    private static bool IsWrappedJapanese(string line, char last) =>
        line.Length * 2 >= WrapColumn
        && (
            last is 'を' or 'が' or 'へ' || (last == 'は' && !line.EndsWith("とは", StringComparison.Ordinal))
        );

    private static bool HasOpenBracket(string line) => Depth(line) > 0;

    private static bool ClosesFirst(string line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            depth += Step(c);
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Depth(string line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            depth = Math.Max(0, depth + Step(c));
        }

        return depth;
    }

    private static int Step(char c) =>
        c switch
        {
            '(' or '（' or '「' or '『' => 1,
            ')' or '）' or '」' or '』' => -1,
            _ => 0,
        };

    public static InlineText Concat(InlineText first, InlineText second)
    {
        var gap = first.Value[^1] < '\u2E80' && second.Value[0] < '\u2E80' ? " " : "";
        var offset = first.Value.Length + gap.Length;
        var moved = second.Marks.Select(mark => mark with { Start = mark.Start + offset });
        return new(first.Value + gap + second.Value, [.. first.Marks, .. moved]);
    }
}
