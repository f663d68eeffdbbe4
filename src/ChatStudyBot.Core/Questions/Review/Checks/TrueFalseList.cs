using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 6: the choices are statements on this and that, each to be judged by itself.</summary>
public static partial class TrueFalseList
{
    public static Finding? In(Item item) =>
        item.HasRivals
        && item.Statement is null
        && Bare().Match(item.Asking) is { Success: true } asking
        && item.Question.Choices.All(choice => Item.IsStatement(choice.Text))
            ? new Finding(Flaw.TrueFalseList, asking.Value)
            : null;

    /// <summary>Asks what is true, and of nothing.</summary>
    [GeneratedRegex(
        "^((次|以下|下記)の?(うち|中で|記述の?うち|文の?うち)?[、,]?)?(正しい|適切な|誤っている|間違っている)(もの|記述|説明|文|選択肢)?(を|は|の)?.{0,12}$"
            + "|^which (one )?(of the following )?(statements? |sentences? )?(is|are) (true|correct|right|false)\\??$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Bare();
}
