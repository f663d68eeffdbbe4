using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 11: one choice alone claims always, never, all or only.</summary>
public static partial class AbsoluteTerm
{
    public static Finding? In(Item item) => item.OnlyStatement(Flaw.AbsoluteTerm, Words());

    [GeneratedRegex(
        "必ず|常に|絶対に|すべて|全て|のみ|決して|(?<![-A-Za-z])(always|never|only|all)(?![-A-Za-z])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
