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
        return IsFair(shortest, [.. item.WrongTexts], item.Context.Glossary)
            ? null
            : new Finding(Flaw.LongestKey, shortest, item.Question.Key[item.Keys.IndexOf(shortest)]);
    }

    /// <summary>Known names are as long as they are: nobody learns from their length which one is meant.</summary>
    private static bool IsFair(string key, IReadOnlyCollection<string> wrong, Glossary glossary)
    {
        if (IsKnown(key) && wrong.All(IsKnown))
        {
            return true;
        }

        var longest = wrong.Max(Script.Width);
        return Item.IsStatement(key)
            ? Shape.IsFairLength(key, wrong)
            : Script.Width(key) - longest <= FairSurplus || Script.Width(key) <= FairRatio * longest;

        bool IsKnown(string name) => glossary.Find(name) is not null;
    }
}
