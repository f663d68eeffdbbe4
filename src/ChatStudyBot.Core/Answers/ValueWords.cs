using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Answers;

/// <summary>Words of questions about values.</summary>
internal static partial class ValueWords
{
    private const string UpperBounds = "最大 最大値 上限 上限値 最長 最高 制限 maximum max limit quota upper";

    private const string OtherBounds =
        "最小 最小値 最低 下限 最短 デフォルト 既定 既定値 初期値 minimum min default lower initial";

    private static readonly FrozenSet<string> s_upperBounds = SetOf(UpperBounds);

    private static readonly FrozenSet<string> s_bounds = SetOf($"{UpperBounds} {OtherBounds}");

    private static readonly Regex s_bound = new(
        string.Join('|', s_bounds.OrderByDescending(word => word.Length).Select(PatternOf)),
        RegexOptions.IgnoreCase
    );

    private static readonly FrozenSet<string> s_measures = SetOf(
        "割合 率 サイズ 容量 大きさ 料金 値段 価格 費用 コスト 時間 期間 間隔 頻度 数 個数 件数 台数 回数 ポート ポート番号 長さ 月額 毎月 毎秒 月 年 バイト "
            + "percent percentage size price cost per month year time period interval frequency number count port length byte bytes mb gb kb tb gbps mbps"
    );

    private static readonly FrozenSet<string> s_attributes = SetOf(
        "メモリ メモリー メモリサイズ CPU vCPU IOPS スループット レイテンシー レイテンシ タイムアウト 帯域 帯域幅 リトライ memory cpu throughput latency timeout bandwidth retries"
    );

    /// <summary>What is asked of a thing, and hardly ever the thing itself.</summary>
    public static bool IsAttribute(string word) => s_attributes.Contains(word);

    /// <summary>The text without the words that say which of its values is meant.</summary>
    public static string WithoutBounds(string text) =>
        Space().Replace(s_bound.Replace(text, " "), " ").Trim();

    /// <summary>Which of the values of a thing is meant: the maximum, the default.</summary>
    public static bool IsBound(string word) => s_bounds.Contains(word);

    /// <summary>Of these bounds whether it is the one that 「まで」 says as well.</summary>
    public static bool IsUpperBound(string word) => s_upperBounds.Contains(word);

    /// <summary>What is measured: a value says it by its unit.</summary>
    public static bool IsMeasure(string word) => s_measures.Contains(word);

    /// <summary>Those that say which of its values a line is about.</summary>
    public static HashSet<string> BoundsIn(string text)
    {
        var latin = LatinWord().Matches(text).Select(match => match.Value);
        return s_bounds
            .Where(word => !char.IsAscii(word[0]) && text.Contains(word, StringComparison.Ordinal))
            .Concat(latin.Where(s_bounds.Contains))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>「最大の」 goes with its の.</summary>
    private static string PatternOf(string bound) => char.IsAscii(bound[0]) ? $@"\b{bound}\b" : $"{bound}の?";

    private static FrozenSet<string> SetOf(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Space();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex LatinWord();
}
