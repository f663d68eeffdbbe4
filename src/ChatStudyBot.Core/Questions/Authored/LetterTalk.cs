using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>Whether a question speaks of its choices by letter or place, so that they must stay where they are.</summary>
internal static partial class LetterTalk
{
    public static bool In(AuthoredRow row) =>
        row.Choices.Any(choice => ReliesOnOthers().IsMatch(choice.Text) || Names(choice.Text, row))
        || Texts(row).Any(text => Names(text, row));

    private static IEnumerable<string> Texts(AuthoredRow row) =>
        row
            .Choices.Select(choice => choice.Why)
            .Append(row.Explanation)
            .Append(row.Hint)
            .Append(row.Stem)
            .OfType<string>();

    /// <summary>Only a letter that a choice has: "A" alone is an article, and "type B" of four is none of them.</summary>
    private static bool Names(string text, AuthoredRow row)
    {
        foreach (Match match in Letter().Matches(text))
        {
            if (match.Groups["letter"].Value[0] - 'A' < row.Choices.Length)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        """
            \b(all|none|both|any|some|neither|either)\s+of\s+(the\s+)?(above|these|those|them|other)\b
            | \b(above|other)\s+(options|choices|answers)\b
            | (上記|以上|これら|上)の?(すべて|全て|全部|いずれ|どれ|両方)
            | (いずれ|どれ)(も|にも).{0,6}(ない|ません)$
            | ^(すべて|全て|いずれも)(正しい|正解|当てはまる)
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex ReliesOnOthers();

    [GeneratedRegex(
        """
            \b([Oo]ptions?|[Cc]hoices?|[Aa]nswers?)\s+\(?(?<letter>[A-J])\b
            | (選択肢|解答|回答)\s*[「（(]?(?<letter>[A-J])(?![A-Za-z0-9])
            | (?<![\w&/.+-])(?<letter>[A-J])\s*(は|が|も|では|だと|の(選択|方法|場合|説明|記述))
            | (?<![\w&/.+-])(?<letter>[A-J])\s*([、,・/]|と|および|and|or)\s*[A-J](?![\w+#/-])
            | (?<![\w&/.+-])(?<letter>[B-J])\s+(is|are|was|would|does|has|can|cannot|only)\b
            | (^|\n)\s*[(（]?(?<letter>[A-J])\s*[)）.:：]\s
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Letter();
}
