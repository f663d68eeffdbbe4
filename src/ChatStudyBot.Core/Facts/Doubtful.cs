using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Lines that contradict themselves: whoever knows the matter would answer otherwise.</summary>
public static partial class Doubtful
{
    /// <summary>Shortest first.</summary>
    private static readonly string[] s_units = ["ナノ秒", "マイクロ秒", "ミリ秒", "秒", "分", "時間", "日"];

    /// <summary>Is something said to be shortened to a longer unit?</summary>
    public static bool IsIn(string text) =>
        Shortened().Match(text) is { Success: true } match
        && Array.IndexOf(s_units, match.Groups["to"].Value)
            > Array.IndexOf(s_units, match.Groups["from"].Value);

    [GeneratedRegex(
        "[0-9数](?<from>ナノ秒|マイクロ秒|ミリ秒|秒|分|時間|日)[^。]*を[^。0-9数]*数(?<to>ナノ秒|マイクロ秒|ミリ秒|秒|分|時間|日)(程度)?(に|まで)(短縮|削減)"
    )]
    private static partial Regex Shortened();
}
