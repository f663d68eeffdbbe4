using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P21: what a thing belongs to. The scopes are a closed set, so all of them can be offered.</summary>
public static class ScopeWriter
{
    private const string Zone = "アベイラビリティーゾーン";

    /// <summary>Lies in one zone: what is in the one is in the other.</summary>
    private const string Subnet = "サブネット";

    private static readonly ImmutableArray<string> s_times = ["秒", "分", "時間", "日", "週", "月"];

    private static readonly ImmutableArray<string> s_scopes =
    [
        Zone,
        "リージョン",
        "アカウント",
        Subnet,
        "VPC",
    ];

    public static Draft Write(ScopeFact fact, Desk desk)
    {
        desk.Log.Asked(fact.Place.Line);
        var scope = fact.Scope == "AZ" ? Zone : fact.Scope;
        var isTime = s_times.Contains(fact.Scope);
        var others = (isTime ? s_times : s_scopes)
            .Where(other =>
                other != scope
                && TextFold.Key(other) != TextFold.Key(fact.Thing)
                && !(scope == Zone && other == Subnet)
            )
            .OrderBy(other => isTime ? Math.Abs(s_times.IndexOf(other) - s_times.IndexOf(scope)) : 0)
            .Take(Pool.Most)
            .Select(other => new Choice(isTime ? other + "単位" : other));
        var (choices, key) = Desk.Mix(new Choice(isTime ? scope + "単位" : scope), others);
        var question = desk.Question(fact.Place, fact.Place.Line, Language.Japanese) with
        {
            Stem =
                isTime ? Stems.TimeScope(Subject.Of(fact.Place, desk.Glossary), fact.Thing)
                : fact.IsOneEach ? Stems.OneEach(Subject.Of(fact.Place, desk.Glossary), fact.Thing)
                : Stems.Scope(fact.Thing),
            Choices = choices,
            Key = key,
            Explanation = fact.Place.Text,
            Worth = 4,
        };
        return new Draft(question, Draft.SeedOf("scope", fact.Thing, scope), "scope");
    }
}
