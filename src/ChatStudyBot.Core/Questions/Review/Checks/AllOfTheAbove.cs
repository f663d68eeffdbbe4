using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 9: a choice that takes in the others is right as soon as two of them are.</summary>
public static partial class AllOfTheAbove
{
    public static Finding? In(Item item) => item.FirstChoice(Flaw.AllOfTheAbove, Words());

    [GeneratedRegex(
        "(上記|以上|これら|選択肢|以下)の?(すべて|全て|全部|両方)|^(すべて|全て|全部|いずれも|どちらも|両方(とも)?)(が|は)?(正しい|当てはまる|該当する|対応(する)?)?。?$"
            + "|\\b(all|both) of (the|these|them)\\b|^(all|both)\\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
