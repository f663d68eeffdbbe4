using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>What a labelled line below a question holds.</summary>
internal enum Label
{
    Answer,
    Explanation,
    Basis,
    Hint,
}

/// <summary>The words that people put before an answer and what belongs to it, in both languages.</summary>
internal static partial class Labels
{
    /// <param name="text">What follows the label on its line, its marks still in it.</param>
    public static Label? At(string line, out string text)
    {
        var match = Labelled().Match(line);
        text = match.Groups["text"].Value.Trim();
        return !match.Success ? null
            : match.Groups["answer"].Success ? Label.Answer
            : match.Groups["why"].Success ? Label.Explanation
            : match.Groups["basis"].Success ? Label.Basis
            : Label.Hint;
    }

    [GeneratedRegex(
        """
            ^\s*(?:[-*+>]\s+)?[*_]{0,3}\s*(?:✅\s*|💡\s*)?
            (?:
              (?<answer>正解|正答|解答|答え|答|Correct\s+(?:answers?|options?|choices?)|Right\s+answers?|Answers?)
            | (?<why>説明|解説|理由|Explanations?|Rationale|Why)
            | (?<basis>根拠|出典|参考|参照|参考文献|Sources?|References?|Based\s+on)
            | (?<hint>ヒント|Hints?)
            )
            \s*[*_]{0,3}\s*[:：]\s*[*_]{0,3}(?<text>.*)$
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Labelled();
}
