using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 4: the right choice stands out by its length.</summary>
public static class LongestKey
{
    /// <summary>Columns that a name may have more than the names beside it, whatever the ratio.</summary>
    private const int FairSurplus = 12;

    private const double FairRatio = 2.5;

    public static Finding? In(Item item)
    {
        if (item.Wrong.IsEmpty || item.Question.Key.IsEmpty)
        {
            return null;
        }

        var shortest = item.Keys.MinBy(Script.Width)!;
        return IsFair(shortest, [.. item.WrongTexts])
            ? null
            : new Finding(Flaw.LongestKey, shortest, item.Question.Key[item.Keys.IndexOf(shortest)]);
    }

    private static bool IsFair(string key, IReadOnlyCollection<string> wrong)
    {
        var longest = wrong.Max(Script.Width);
        return Item.IsStatement(key)
            ? Shape.IsFairLength(key, wrong)
            : Script.Width(key) - longest <= FairSurplus || Script.Width(key) <= FairRatio * longest;
    }
}
