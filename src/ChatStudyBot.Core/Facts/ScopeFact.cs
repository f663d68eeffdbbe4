using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>P21: a thing belongs to a region, a zone, an account.</summary>
public sealed record ScopeFact(Entry Place, string Thing, string Scope);

public static partial class ScopeFinder
{
    public static IEnumerable<ScopeFact> In(Outline outline)
    {
        foreach (var entry in outline.All)
        {
            if (
                (
                    Scoped().Match(entry.Text) is { Success: true } scoped
                        ? scoped
                        : PerScope().Match(entry.Text)
                )
                    is { Success: true } match
                && Naming.IsName(match.Groups["thing"].Value)
            )
            {
                yield return new ScopeFact(entry, match.Groups["thing"].Value, match.Groups["scope"].Value);
            }
        }
    }

    /// <summary>「AZ毎に1つのマウントターゲットが必要」</summary>
    [GeneratedRegex(
        "^(?<scope>リージョン|AZ|アベイラビリティーゾーン|アカウント|VPC|サブネット) ?(ごと|毎)に、? ?(1 ?つの? ?)(?<thing>[^、。をがは]{2,24}?)(が必要|を作成|を配置|を置)"
    )]
    private static partial Regex PerScope();

    [GeneratedRegex(
        "^(?<thing>[^、。]{2,30}?) ?は、? ?(?<scope>リージョン|AZ|アベイラビリティーゾーン|アカウント|VPC|サブネット|バケット) ?(単位|ごと|毎)"
    )]
    private static partial Regex Scoped();
}
