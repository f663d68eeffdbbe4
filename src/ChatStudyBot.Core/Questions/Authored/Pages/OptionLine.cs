using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>A line that begins with a letter: <c>- A. text</c>, <c>B) text</c>, <c>（Ｃ）text</c>.</summary>
/// <param name="Indent">Of the line, in characters.</param>
/// <param name="Text">Its Markdown still in it.</param>
internal readonly partial record struct OptionLine(char Letter, string Text, int Indent)
{
    public static OptionLine? At(string line)
    {
        if (!MayBe(line) || Option().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var letter = match.Groups["letter"].Value.Normalize(NormalizationForm.FormKC).ToUpperInvariant()[0];
        return new(letter, match.Groups["text"].Value.Trim(), match.Groups["indent"].Length);
    }

    /// <summary>Most lines of a note are told at their first letter.</summary>
    private static bool MayBe(string line)
    {
        var at = line.AsSpan().IndexOfAnyExcept(s_before);
        return at >= 0
            && at + 1 < line.Length
            && line[at]
                is (>= 'A' and <= 'J')
                    or (>= 'a' and <= 'j')
                    or (>= 'Ａ' and <= 'Ｊ')
                    or (>= 'ａ' and <= 'ｊ')
            && line[at + 1] is '.' or ')' or '．' or '）' or ':' or '：' or '、';
    }

    private static readonly SearchValues<char> s_before = SearchValues.Create(" \t\u3000\u00A0-*+・•_(（");

    [GeneratedRegex(
        @"^(?<indent>\s*)(?:[-*+・•]\s*)?[*_]{0,2}(?:[(（](?<letter>[A-Ja-jＡ-Ｊａ-ｊ])[)）]|(?<letter>[A-Ja-jＡ-Ｊａ-ｊ])(?:[.)．）:：、](?=[\s*_]|[^\x00-\x7F])|[．）：、]))[*_]{0,2}\s*(?<text>.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Option();
}
