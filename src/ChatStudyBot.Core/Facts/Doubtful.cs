using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Lines that contradict themselves, or are no sentence: whoever knows the matter would answer otherwise, or not know
/// what is asked.
/// </summary>
public static partial class Doubtful
{
    /// <summary>Shortest first.</summary>
    private static readonly string[] s_units = ["ナノ秒", "マイクロ秒", "ミリ秒", "秒", "分", "時間", "日"];

    public static bool IsIn(string text) => Broken().IsMatch(text) || IsShortenedToLonger(text);

    /// <summary>Is something said to be shortened to a longer unit?</summary>
    private static bool IsShortenedToLonger(string text) =>
        Shortened().Match(text) is { Success: true } match
        && Array.IndexOf(s_units, match.Groups["to"].Value)
            > Array.IndexOf(s_units, match.Groups["from"].Value);

    /// <summary>「荷を…実行できる」, 「新版の更新する際」, 「運んだり、止めないといった」.</summary>
    [GeneratedRegex(
        "(項目|データ|レコード|ファイル)を[^をがは、。]*実行(する|できる|可能)?$|[ァ-ヺー一-龠]の[一-龠]{2}する(際|とき|時|場合)|[っんい]?たり、?[^。り]*ない(という|といった)"
    )]
    private static partial Regex Broken();

    [GeneratedRegex(
        "[0-9数](?<from>ナノ秒|マイクロ秒|ミリ秒|秒|分|時間|日)[^。]*を[^。0-9数]*数(?<to>ナノ秒|マイクロ秒|ミリ秒|秒|分|時間|日)(程度)?(に|まで)(短縮|削減)"
    )]
    private static partial Regex Shortened();
}
