using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>English phrases that begin with the sort of thing that something is: "Managed service for …".</summary>
public static partial class EnglishKind
{
    /// <summary>Is a sort of service what the phrase is about, rather than a word in it?</summary>
    public static bool Heads(string text) =>
        !Bidding().IsMatch(text)
        && Head().Match(text) is { Success: true } head
        && !Verb().IsMatch(head.Value)
        && !Joint().IsMatch(head.Groups["before"].Value);

    [GeneratedRegex(
        "^(?<before>((An?|The|an?|the|is|Is) )*([A-Za-z0-9/&',()-]+ ){0,9}?)(?<![-])(service|database|storage|registry|engine|platform|warehouse|balancer|firewall|gateway|queue|cache|repository|directory|CDN|DNS|network|tool|toolkit|framework|directory|broker|bus|orchestrator|scheduler|console|dashboard|marketplace|portal|hub|library|solution|resolver|catalog|volumes|system|datacenter|data center)\\b(?= (that|which|for|to|of|with|using|by|in|on|from|where|and|based|powered|used|designed|built|optimized|provided|delivered|offering|running|providing|enabling|allowing|compatible)\\b|[,.(]|$| -)"
    )]
    private static partial Regex Head();

    /// <summary>"Stores …", "Supports …" before the noun: what is done with it.</summary>
    [GeneratedRegex(
        "^(?!(DNS|AWS|Business|Access|Process|Wireless|Serverless|Stateless|Compliance|Analytics|Sales|Logs|Events?|Objects?) )[A-Z]?[a-z]+s "
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        "^(leverage|use|build|run|create|connect|extend|move|migrate|allow|enable|provide|help|get|make|give|let|keep|protect|manage|deploy|send|add|plan|set|access|monitor|automate)\\b(?! (service|tool|engine|platform))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Bidding();

    [GeneratedRegex("\\b(that|which|for|to|of|with|using|by|in|on|from|are|can|has|have|where|when)\\b")]
    private static partial Regex Joint();
}
