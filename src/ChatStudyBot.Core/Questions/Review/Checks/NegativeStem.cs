using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 19: the stem asks for what is not so, and does not make the "not" plain to see.</summary>
public static partial class NegativeStem
{
    public static Finding? In(Item item)
    {
        foreach (Match denial in Denial().Matches(item.Asking))
        {
            if (!IsPlain(item.Asking, denial))
            {
                return new Finding(Flaw.NegativeStem, denial.Value);
            }
        }

        return null;
    }

    /// <summary>In capitals, bold or in brackets.</summary>
    private static bool IsPlain(string asking, Match denial) =>
        denial.Value.Any(char.IsAsciiLetter) && denial.Value.All(c => !char.IsAsciiLetterLower(c))
        || Emphasis()
            .Matches(asking)
            .Any(bold =>
                bold.Index < denial.Index + denial.Length && denial.Index < bold.Index + bold.Length
            );

    [GeneratedRegex(
        "(ない|誤っている|誤った|誤り(で|の)ある|間違っている|間違った|不適切な|不正な|正しくない)(もの|の(?!で)|記述|説明|選択肢|方法|サービス|文|組み合わせ)(は|を|が)?(?=.{0,16}(どれ|何|選|答|か|[?？]|$))"
            + "|(?<=which .{0,60})\\b(not|except|incorrect|false|least)\\b|\\b(except|not)\\b(?=[^.]{0,40}\\?$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Denial();

    [GeneratedRegex("\\*\\*.+?\\*\\*|「[^」]+」|『[^』]+』|【[^】]+】|“[^”]+”|<u>.+?</u>")]
    private static partial Regex Emphasis();
}
