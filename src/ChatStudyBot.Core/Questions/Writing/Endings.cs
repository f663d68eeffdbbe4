using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

public enum Ending
{
    Noun,
    Verb,
    Possible,
    English,
}

/// <summary>How a statement ends: choices of one question must end alike.</summary>
public static class Endings
{
    private static readonly string[] s_possible =
    [
        "可能",
        "不可",
        "必要",
        "不要",
        "推奨",
        "あり",
        "なし",
        "容易",
        "最適",
    ];

    public static Ending Of(string text)
    {
        if (Script.LanguageOf(text) == Language.English)
        {
            return Ending.English;
        }

        var bare = text.TrimEnd(')', '）');
        if (s_possible.Any(ending => bare.EndsWith(ending, StringComparison.Ordinal)))
        {
            return Ending.Possible;
        }

        return
            bare[^1] is 'る' or 'す' or 'く' or 'う' or 'つ' or 'む' or 'ぶ' or 'ぐ' or 'い' or 'た' or 'だ'
            ? Ending.Verb
            : Ending.Noun;
    }

    /// <summary>Says what something is, rather than what happens with it.</summary>
    public static bool IsDefinition(string text) =>
        Of(text) switch
        {
            Ending.Noun => true,
            Ending.Verb => !(
                text.EndsWith("必要がある", StringComparison.Ordinal)
                || text.Contains("場合", StringComparison.Ordinal)
                || text.EndsWith("ない", StringComparison.Ordinal)
                || text.EndsWith("なる", StringComparison.Ordinal)
            ),
            Ending.English => true,
            _ => false,
        };
}
