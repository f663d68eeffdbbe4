using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Headings and labels that lay a note out: they name no thing, whatever stands below them.</summary>
public static partial class Layout
{
    public static bool Is(string label) => Part().IsMatch(label);

    /// <summary>
    /// A question of a list and its answer, a step, a drawing, what is tried out, the rest, what is asked in an exam;
    /// and the name of a file: 「STEP3_Gate」.
    /// </summary>
    [GeneratedRegex(
        "^(Q|A|問|質問|設問|答え?|STEP|No\\.?) ?[0-9０-９]+([-_.．:： ]|$)|^(Diagrams?|Overview|Hands[- ]?on|その他|参考)$|(試験|本番)で(問われ|出題され|狙われ)|(関連|の)?(翻訳|優先順位)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();
}
