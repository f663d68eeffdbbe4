using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions;

/// <summary>How many choices the words of a stem ask for.</summary>
internal static partial class AskedCount
{
    private static readonly string[][] s_words =
    [
        ["one", "一"],
        ["two", "二"],
        ["three", "三"],
        ["four", "四"],
        ["five", "五"],
    ];

    /// <returns>2 of <c>(Select TWO)</c>, <c>2つ選択</c>; null of a stem that does not say.</returns>
    public static int? Of(string stem)
    {
        var match = HowMany().Match(TextFold.Normal(stem));
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["n"].Value;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : Array.FindIndex(s_words, words => words.Contains(number, StringComparer.OrdinalIgnoreCase))
                is >= 0
                    and var at
                ? at + 1
            : null;
    }

    [GeneratedRegex(
        @"\b(?:select|choose|pick)\s+(?:any\s+|the\s+)?(?<n>\d|one|two|three|four|five)\b|(?<n>[1-9一二三四五])\s*(?:つ|個)?\s*(?:を|だけ)?\s*(?:選択|選べ|選び|選ん)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HowMany();
}
