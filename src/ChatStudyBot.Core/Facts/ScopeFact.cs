using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>P21: a thing belongs to a region, a zone, an account.</summary>
/// <param name="IsOneEach">One of it is needed in each.</param>
public sealed record ScopeFact(Entry Place, string Thing, string Scope, bool IsOneEach = false);

public static partial class ScopeFinder
{
    public static IEnumerable<ScopeFact> In(Outline outline)
    {
        foreach (var entry in outline.All)
        {
            if (
                TimeScoped().Match(entry.Text) is { Success: true } timed
                && entry.Unaskable is null
                && Naming.IsPhraseOrName(timed.Groups["thing"].Value)
            )
            {
                yield return new ScopeFact(
                    entry,
                    timed.Groups["thing"].Value.Trim(),
                    timed.Groups["scope"].Value
                );
            }
            else if (
                (
                    Scoped().Match(entry.Text) is { Success: true } scoped
                        ? scoped
                        : PerScope().Match(entry.Text)
                )
                    is { Success: true } match
                && Naming.IsName(match.Groups["thing"].Value)
            )
            {
                yield return new ScopeFact(
                    entry,
                    match.Groups["thing"].Value,
                    match.Groups["scope"].Value,
                    match.Groups["each"].Success
                );
            }
        }
    }

    /// <summary>「ストレージメトリクス -> 日単位」: how fine a thing is measured or counted.</summary>
    [GeneratedRegex(
        "^(?<thing>[^、。]{3,30}?) ?(は、?|->|→|:|：) ?(?<scope>秒|分|時間|日|週|月|年)単位(で(課金|計測|集計|更新|取得|管理|記録|請求)(される|する|されます|します)?)?$"
    )]
    private static partial Regex TimeScoped();

    /// <summary>「AZ毎に1つのマウントターゲットが必要」</summary>
    [GeneratedRegex(
        "^(?<scope>リージョン|AZ|アベイラビリティーゾーン|アカウント|VPC|サブネット) ?(ごと|毎)に、? ?(?<each>1 ?つの? ?)(?<thing>[^、。をがは]{2,24}?)(が必要|を作成|を配置|を置)"
    )]
    private static partial Regex PerScope();

    [GeneratedRegex(
        "^(?<thing>[^、。]{2,30}?) ?は、? ?(?<scope>リージョン|AZ|アベイラビリティーゾーン|アカウント|VPC|サブネット|バケット) ?(単位|ごと|毎)"
    )]
    private static partial Regex Scoped();
}
