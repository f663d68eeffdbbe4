using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 17: a choice says often or usually, and nobody can say whether that is so.</summary>
public static partial class VagueTerm
{
    public static Finding? In(Item item) => item.FirstChoice(Flaw.VagueTerm, Words());

    [GeneratedRegex(
        "(?<![率地際領合])よく(?![なす知])|多くの場合|たまに|一般的に|ときどき|時々|\\b(often|usually|sometimes|generally|frequently|rarely)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
