using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 13: the stem alone does not ask: it is a label, or it asks what is right, and of nothing.</summary>
public static partial class UnfocusedStem
{
    public static Finding? In(Item item) =>
        item.Question.Kind is not QuestionKind.TrueFalse
            && item.Blanks.Count == 0
            && !Asks().IsMatch(item.Asking)
        || item.NamesGiven.FirstOrDefault(Naming.IsFiling) is not null
            && Quantity.Of(item.NamesGiven[0]) is null
        || item.Statement is null && Empty().IsMatch(item.Asking)
            ? new Finding(Flaw.UnfocusedStem, item.Asking)
            : null;

    [GeneratedRegex(
        "[?？]|どれ|どの|どう|どこ|何|なに|いくつ|いつ|だれ|誰|なぜ|ですか|ますか|か。?$|空欄|選|並べ|入力|答え|述べ|挙げ|ください|下さい|なさい|せよ|は。?$|とは。?$"
            + "|\\b(which|what|how|when|where|who|why|choose|select|pick|put|type|name|fill|match|order|list|explain|describe|define|give|identify)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();

    [GeneratedRegex(
        "^((次|以下|下記)の?(うち|中で|中から|記述の?うち|文の?うち)?[、,]?)?(正しい|適切な|当てはまる|誤っている)?(もの|記述|説明|文|選択肢|の)?(を|は)?[0-9０-９一二三四]?つ?(どれか|どれですか|何か|選べ|選びなさい|選んでください|答えよ)?[。?？]*$"
            + "|^which (one )?(of the following )?(statements? |sentences? )?(is|are) (true|correct|right|false)\\??$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Empty();
}
