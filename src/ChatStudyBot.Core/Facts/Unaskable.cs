using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>Lines that are nobody's study matter, whatever their shape.</summary>
public static partial class Unaskable
{
    /// <summary>Null when the line may be asked about.</summary>
    public static UnusedReason? Reason(string text) =>
        Address().IsMatch(text) ? UnusedReason.Link
        : Code().IsMatch(text) ? UnusedReason.Code
        : Anecdote().IsMatch(text) ? UnusedReason.Anecdote
        : null;

    /// <summary>など, 等, …: the list goes on where the writer stopped.</summary>
    public static bool IsOpenList(string text) => OpenList().IsMatch(text);

    /// <summary>Prices and dates go stale, and nobody learns them.</summary>
    public static bool IsDated(string text) => Dated().IsMatch(text);

    [GeneratedRegex("https?:|^www\\.")]
    private static partial Regex Address();

    [GeneratedRegex("[{};]|\\[\\s*$|^\\s*\"|=>|\\$\\(|\\$[^$0-9][^$]*\\$")]
    private static partial Regex Code();

    [GeneratedRegex(
        "所感|思う|思った|らしい|やつ|よしなに|馬鹿に|おすすめ|なあ|弊社|当社|自社|我々|うちの|使ってない|大活躍|名残|感じ|(?<!コンテナ ?|Docker ?|マシン ?|VM ?|ディスク ?)イメージ|もうちょい|ほしい|欲しい|困った|試験|頻出|出題|要注意|覚え|難しい|面倒|お任せ|気をもま|(?<!て)にいる$|WIP|TODO|\\?\\?|？$|\\b(I|we|our|my) "
    )]
    private static partial Regex Anecdote();

    [GeneratedRegex(
        "など(?!に|の場|を?利用|が?関連)|等(?!し|価|号|級|の)|etc|\\.\\.\\.|…|例えば|such as|e\\.g\\."
    )]
    private static partial Regex OpenList();

    [GeneratedRegex(
        "\\d{4}年|\\d+月\\d+日|\\$\\s?\\d|\\d円|円/|USD|最近|現在(?!の)|(サポート|プラン)[にをの]?契約|年前|今後|今は|いまでは|昨年|今年"
    )]
    private static partial Regex Dated();
}
