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
        var match = Option().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var letter = match.Groups["letter"].Value.Normalize(NormalizationForm.FormKC).ToUpperInvariant()[0];
        return new(letter, match.Groups["text"].Value.Trim(), match.Groups["indent"].Length);
    }

    [GeneratedRegex(
        @"^(?<indent>\s*)(?:[-*+・•]\s*)?[*_]{0,2}(?:[(（](?<letter>[A-Ja-jＡ-Ｊａ-ｊ])[)）]|(?<letter>[A-Ja-jＡ-Ｊａ-ｊ])(?:[.)．）:：、](?=[\s*_]|[^\x00-\x7F])|[．）：、]))[*_]{0,2}\s*(?<text>.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Option();
}
