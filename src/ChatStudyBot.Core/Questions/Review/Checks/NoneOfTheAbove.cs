using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 3: a choice that only denies the others tests nothing.</summary>
public static partial class NoneOfTheAbove
{
    public static Finding? In(Item item) => item.FirstChoice(Flaw.NoneOfTheAbove, Words());

    [GeneratedRegex(
        "該当(なし|するものは?な)|(上記|以上|これら|選択肢)の(いずれ|どれ|中)に?(でも|も)?は?(ない|なし|当てはまらない|該当しない|正しくない)"
            + "|^(いずれ|どれ)(でも|も)(ない|当てはまらない|該当しない|正しくない|違う)"
            + "|\\bnone of (the|these|them)\\b|\\bneither of (the|these|them)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
