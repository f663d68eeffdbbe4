using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 7: the key is put together from what the other choices have in common.</summary>
public static partial class ConvergenceCue
{
    public static Finding? In(Item item)
    {
        if (item.Question.Key.Length != 1 || item.Wrong.Length < 2)
        {
            return null;
        }

        var parts = item.Question.Choices.Select(choice => Parts(choice.Text)).ToList();
        if (parts.Any(choice => choice.Length < 2))
        {
            return null;
        }

        var key = item.Question.Key[0];
        return IsMadeOfOthers(key, parts) && !item.Wrong.Any(wrong => IsMadeOfOthers(wrong, parts))
            ? new Finding(Flaw.ConvergenceCue, item.TextOf(key), key)
            : null;
    }

    private static bool IsMadeOfOthers(int choice, List<string[]> parts) =>
        parts[choice].All(part => parts.Where((other, at) => at != choice && other.Contains(part)).Any());

    private static string[] Parts(string text) =>
        [.. Between().Split(text).Select(TextFold.Key).Where(part => part.Length > 0)];

    [GeneratedRegex("[、,，・/／+＋&＆]|(?<=[ァ-ヺーA-Za-z0-9一-龠])と(?=[ァ-ヺA-Za-z0-9一-龠])| and ")]
    private static partial Regex Between();
}
