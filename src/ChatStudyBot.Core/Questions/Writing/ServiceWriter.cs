using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P03: services and what they are, among services of their own category.</summary>
public static class ServiceWriter
{
    private const double SameFact = 0.5;
    private const double SomeOfIt = 0.25;

    /// <summary>A definition that fits one service alone says at least so many things.</summary>
    private const int TellingWords = 4;

    public static IEnumerable<Draft> Write(ServiceFact fact, Desk desk)
    {
        var others = Others(fact, desk);
        var names = others.Take(Pool.Most).ToImmutableArray();
        if (names.Length < Pool.Fewest)
        {
            desk.Log.Rejected(fact.Definition.Line, UnusedReason.TooFew);
            yield break;
        }

        if (IsLeaking(fact, names, desk))
        {
            desk.Log.Rejected(fact.Definition.Line, UnusedReason.Leak);
            yield break;
        }

        desk.Log.Asked(fact.Definition.Line);
        yield return Choose(fact, names, desk);
        if (fact.IsTelling && fact.Definition.Content.Count >= TellingWords && !HasRival(fact, desk))
        {
            yield return Type(fact, desk);
        }

        if (Describe(fact, desk) is { } description)
        {
            yield return description;
        }
    }

    /// <summary>A definition that another service comes near is no clue to type a name by.</summary>
    private static bool HasRival(ServiceFact fact, Desk desk) =>
        desk.Glossary.Services.Any(other =>
            other != fact.Service
            && other.Category == fact.Service.Category
            && desk.Knowledge.Says(TextFold.Name(other.Name), fact.Definition, SomeOfIt)
        );

    private static List<GlossaryEntry> Others(ServiceFact fact, Desk desk)
    {
        var all = desk.Glossary.Services;
        var here = all.IndexOf(fact.Service);
        var defined = desk
            .Knowledge.Services(fact.Service.Category)
            .Select(other => other.Service)
            .ToHashSet();
        var candidates = all.Where(other =>
                other.Category == fact.Service.Category
                && other != fact.Service
                && !Masking.Names(fact.Definition.Text, TextOf(other))
                && !desk.Knowledge.Says(TextFold.Name(other.Name), fact.Definition, SameFact)
            )
            .OrderBy(other => defined.Contains(other) ? 0 : 1)
            .ThenBy(other => Math.Abs(all.IndexOf(other) - here))
            .ThenBy(all.IndexOf)
            .ToList();
        var known = candidates.Where(other => desk.Knowledge.Knows(TextFold.Name(other.Name))).ToList();
        return known.Count >= Pool.Fewest ? known : candidates;
    }

    private static bool IsLeaking(ServiceFact fact, ImmutableArray<GlossaryEntry> others, Desk desk) =>
        desk.Leak.Leaks(fact.Definition.Text, TextOf(fact.Service), [.. others.Select(TextOf)])
        || fact.Service.Forms.Skip(1)
            .Any(alias => desk.Leak.Leaks(fact.Definition.Text, alias, [.. others.Select(TextOf)]));

    private static Draft Choose(ServiceFact fact, ImmutableArray<GlossaryEntry> others, Desk desk)
    {
        var known = desk.Knowledge.Services(fact.Service.Category);
        var (choices, key) = Desk.Mix(
            new Choice(fact.Service.Name),
            others.Select(other => new Choice(
                other.Name,
                known.FirstOrDefault(definition => definition.Service == other)?.Definition.Text
            ))
        );
        var question = Basis(fact, desk) with
        {
            Stem = Stems.WhichService(fact.Definition.Text),
            Choices = choices,
            Key = key,
            Worth = Worth.Of(fact.Definition.Text, 2, choices.Length),
        };
        return new Draft(question, Draft.SeedOf("service", fact.Service.Name), "service");
    }

    private static Draft Type(ServiceFact fact, Desk desk)
    {
        var question = Basis(fact, desk) with
        {
            Kind = QuestionKind.Typed,
            Stem = Stems.NameTheService(fact.Definition.Text),
            Accepted = AcceptedFor(fact.Service),
            Worth = Worth.Of(fact.Definition.Text, 1, Pool.Most + 1),
        };
        return new Draft(question, Draft.SeedOf("service-typed", fact.Service.Name), "service-typed");
    }

    private static Draft? Describe(ServiceFact fact, Desk desk)
    {
        var others = desk
            .Knowledge.Services(fact.Service.Category)
            .Where(other =>
                other.Service != fact.Service
                && Shape.IsAlike(other.Definition.Text, fact.Definition.Text)
                && !desk.Knowledge.Says(TextFold.Name(fact.Service.Name), other.Definition, SameFact)
                && !desk.Leak.Leaks(other.Definition.Text, TextOf(other.Service), [])
            )
            .Take(Pool.Most)
            .ToImmutableArray();
        if (
            others.Length < Pool.Fewest
            || !Shape.IsFairLength(fact.Definition.Text, others.Select(other => other.Definition.Text))
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(fact.Definition.Text),
            others.Select(other => new Choice(other.Definition.Text, other.Service.Name))
        );
        var question = Basis(fact, desk) with
        {
            Stem = Stems.ServiceDescription(fact.Service.Name, fact.Definition.Text),
            Choices = choices,
            Key = key,
            Worth = Worth.Of(fact.Definition.Text, 2, choices.Length),
        };
        return new Draft(
            question,
            Draft.SeedOf("service-description", fact.Service.Name),
            "service-description"
        );
    }

    private static Question Basis(ServiceFact fact, Desk desk) =>
        desk.Question(fact.Place, fact.Definition.Line, Script.LanguageOf(fact.Definition.Text)) with
        {
            Explanation = Masking.Names(fact.Definition.Raw, fact.Place.Label.Name)
                ? fact.Definition.Raw
                : $"{fact.Service.Name}: {fact.Definition.Raw}",
            Facts = [desk.LineFact(fact.Definition.Line), $"is:{TextFold.Name(fact.Service.Name)}"],
        };

    public static ImmutableArray<string> AcceptedFor(GlossaryEntry service) =>
        [.. service.Forms.Prepend(TextOf(service)).Prepend(service.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The name without its maker: that is all the choices have in common.</summary>
    public static string TextOf(GlossaryEntry service) =>
        service.Name.StartsWith("Amazon ", StringComparison.Ordinal) ? service.Name[7..]
        : service.Name.StartsWith("AWS ", StringComparison.Ordinal) ? service.Name[4..]
        : service.Name;
}
