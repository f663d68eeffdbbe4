using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>「高速な…型のデータベース」: how good a thing is, and of what sort, fits all of its sort.</summary>
public static partial class Praise
{
    /// <summary>Content words that say something else.</summary>
    private const int FewestOthers = 2;

    public static bool IsAll(Statement definition) =>
        Good().IsMatch(definition.Text)
        && Tokens.Content(SortOrGood().Replace(definition.Text, " ")).Count < FewestOthers;

    [GeneratedRegex("高速|高性能|ハイパフォーマンス|高可用|スケーラブル|柔軟|安全|簡単|最適")]
    private static partial Regex Good();

    [GeneratedRegex(
        "高速|高性能|ハイパフォーマンス|高可用性?|スケーラブル|柔軟|安全|簡単|最適|フルマネージド|マネージド|サーバーレス|データ処理|データ|型|データベース|ストレージ|サービス|サーバー?|NoSQL|リレーショナル"
    )]
    private static partial Regex SortOrGood();
}
