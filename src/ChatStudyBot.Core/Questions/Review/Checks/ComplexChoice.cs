using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 14: a choice is put together from other choices.</summary>
public static partial class ComplexChoice
{
    public static Finding? In(Item item) => item.FirstChoice(Flaw.ComplexChoice, Letters()) ?? OfOthers(item);

    private static Finding? OfOthers(Item item)
    {
        if (!item.HasRivals)
        {
            return null;
        }

        var choices = item.Question.Choices;
        for (var at = 0; at < choices.Length; at++)
        {
            if (
                Joined().IsMatch(choices[at].Text)
                && choices
                    .Where((other, index) => index != at && IsPart(other.Text, choices[at].Text))
                    .Count() >= 2
            )
            {
                return new Finding(Flaw.ComplexChoice, choices[at].Text, at);
            }
        }

        return null;
    }

    private static bool IsPart(string part, string whole) =>
        part.Length > 1 && part.Length < whole.Length && Masking.Names(whole, part);

    [GeneratedRegex(
        "^(選択肢)?[A-Eア-オ①-⑨](と|、|・|および|及び|, ?| and | & )[A-Eア-オ①-⑨](の両方|両方|のみ|だけ)?$"
            + "|^(?i:both|either|only) [A-E](,? (and|or) [A-E])+$|^[A-E],? and [A-E]( (?i:only))?$"
    )]
    private static partial Regex Letters();

    [GeneratedRegex("と|、|および|及び|両方|,|\\+|＋|/|\\band\\b")]
    private static partial Regex Joined();
}
