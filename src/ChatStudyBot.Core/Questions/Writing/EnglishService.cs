using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>English lines below the name of a service that would stand as well below another one.</summary>
public static partial class EnglishService
{
    private const double NearlySame = 0.6;

    public static bool IsOfAny(ServiceFact fact, Desk desk) =>
        Script.LanguageOf(fact.Definition.Text) == Language.English
        && (IsIdle(fact.Definition) || IsOnAnother(fact, desk.Glossary) || IsSaidOfAnother(fact, desk));

    /// <summary>Says nothing but that it is a service and goes with others.</summary>
    public static bool IsIdle(Statement said) =>
        Script.LanguageOf(said.Text) == Language.English && said.Content.All(Common().IsMatch);

    /// <summary>Begins with the name of another service: that is what the line is on.</summary>
    private static bool IsOnAnother(ServiceFact fact, Glossary glossary) =>
        glossary.NamesIn(fact.Definition.Text).FirstOrDefault() is { Start: 0, Length: > 0 } first
        && first.Entries.All(entry => entry.Kind == GlossaryKind.Service && entry != fact.Service);

    private static bool IsSaidOfAnother(ServiceFact fact, Desk desk) =>
        desk
            .Knowledge.Services(fact.Service.Category)
            .Any(other =>
                other.Service != fact.Service
                && Tokens.Overlap(fact.Definition.Content, other.Definition.Content) >= NearlySame
                && Tokens.Overlap(other.Definition.Content, fact.Definition.Content) >= NearlySame
            );

    [GeneratedRegex(
        "^(aws|amazon|services?|applications?|apps?|platforms?|back-?ends?|styles?|others?|default|basic(ally)?|main|managed|fully|inte?r?g[a-z]*|products?|solutions?|things?|tools?|features?|used?|uses|using|works?|allows?|provides?|offers?|easy|easily|your|users?|customers?|cloud|scal(es?|able|ing|ability)|massive(ly)?|high(ly)?|availab(le|ility)|fast(er)?|quick(ly)?|distributed|low|lower|costs?|performance|performant|durable|durability|reliab(le|ility)|secure(ly)?|workloads?|automatic(ally)?|serverless|databases?|storages?|stores?|engines?|large|small|any|amounts?|volumes?|simple|simply|robust|flexible|powerful|modern|enterprise|latency|types?|options?|provider|providing|regional|global)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Common();
}
