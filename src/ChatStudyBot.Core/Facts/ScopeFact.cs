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
                Scoped().Match(entry.Text) is { Success: true } match
                && Naming.IsName(match.Groups["thing"].Value)
            )
            {
                yield return new ScopeFact(entry, match.Groups["thing"].Value, match.Groups["scope"].Value);
            }
        }
    }

    [GeneratedRegex(
        "^(?<thing>[^、。]{2,30}?) ?は、? ?(?<scope>リージョン|AZ|アベイラビリティーゾーン|アカウント|VPC|サブネット|バケット) ?(単位|ごと|毎)"
    )]
    private static partial Regex Scoped();
}
