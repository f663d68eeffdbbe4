using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P21: what a thing belongs to. The scopes are a closed set, so all of them can be offered.</summary>
public static class ScopeWriter
{
    private const string Zone = "アベイラビリティーゾーン";

    private static readonly string[] s_scopes = [Zone, "リージョン", "アカウント", "サブネット", "VPC"];

    public static Draft Write(ScopeFact fact, Desk desk)
    {
        desk.Log.Asked(fact.Place.Line);
        var scope = fact.Scope == "AZ" ? Zone : fact.Scope;
        var others = s_scopes
            .Where(other => other != scope && TextFold.Key(other) != TextFold.Key(fact.Thing))
            .Take(Pool.Most)
            .Select(other => new Choice(other));
        var (choices, key) = Desk.Mix(new Choice(scope), others);
        var question = desk.Question(fact.Place, fact.Place.Line, Language.Japanese) with
        {
            Stem = Stems.Scope(fact.Thing),
            Choices = choices,
            Key = key,
            Explanation = fact.Place.Text,
            Worth = 4,
        };
        return new Draft(question, Draft.SeedOf("scope", fact.Thing, scope), "scope");
    }
}
