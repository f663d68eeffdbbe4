using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P03: services and what they are, among services of their own category.</summary>
public static class ServiceWriter
{
    private const double SameFact = 0.5;
    private const double SomeOfIt = 0.25;

    /// <summary>So many words of its gloss the definition says too, before it is a clue to type a name by.</summary>
    private const int OwnWords = 2;

    /// <summary>A definition that fits one service alone says at least so many things.</summary>
    private const int TellingWords = 4;

    public static IEnumerable<Draft> Write(ServiceFact fact, Desk desk)
    {
        if (!Warrant.IsGiven(fact, desk))
        {
            desk.Log.Rejected(fact.Definition.Line, UnusedReason.Topic);
            yield break;
        }

        if (EnglishService.IsOfAny(fact, desk))
        {
            desk.Log.Rejected(fact.Definition.Line, UnusedReason.Other);
            yield break;
        }

        if (fact.IsFurther && !IsOwn(fact, desk))
        {
            yield break;
        }

        if (!fact.IsFurther && (!fact.IsTelling && IsVague(fact, desk) || Praise.IsAll(fact.Definition)))
        {
            desk.Log.Rejected(fact.Definition.Line, UnusedReason.Other);
            yield break;
        }

        var others = Others(fact, desk);
        if (others.Count < Pool.Fewest)
        {
            desk.Log.Rejected(fact.Definition.Line, UnusedReason.TooFew);
            yield break;
        }

        var names = desk.Leak.Cover(
            fact.Definition.Text,
            TextOf(fact.Service),
            others,
            other => TextOf(other),
            Pool.Most
        );
        var veiled = names.IsEmpty ? Veiled(fact, others, desk) : null;
        if (names.IsEmpty && veiled is null)
        {
            desk.Log.Rejected(fact.Definition.Line, UnusedReason.Leak);
            yield break;
        }

        desk.Log.Asked(fact.Definition.Line);
        yield return veiled is var (shown, rest)
            ? Choose(fact, shown, rest, desk)
            : Choose(fact, fact.Definition.Text, names, desk);
        if (fact.IsFurther || veiled is not null)
        {
            yield break;
        }

        if (fact.IsTelling && fact.Definition.Content.Count >= TellingWords && IsOwn(fact, desk))
        {
            yield return Type(fact, desk);
        }

        if (Describe(fact, desk) is { } description)
        {
            yield return description;
        }
    }

    /// <summary>The definition with the telling word covered, and the services that it still is not true of.</summary>
    private static (string Shown, ImmutableArray<GlossaryEntry> Names)? Veiled(
        ServiceFact fact,
        List<GlossaryEntry> others,
        Desk desk
    )
    {
        string[] names = [.. others.Take(Pool.Most).Select(TextOf)];
        if (
            Veil.Over(fact.Definition.Text, TextOf(fact.Service), names, desk.Leak, desk.Glossary)
                is not { } text
            || Veil.IsDecisive(text, [])
        )
        {
            return null;
        }

        var veiled = new Statement(text, fact.Definition.Raw, fact.Definition.Line, true);
        var language = desk.LanguageOf(text);
        ImmutableArray<GlossaryEntry> wrong =
        [
            .. others
                .Where(other =>
                    !desk.Knowledge.Says(TextFold.Name(other.Name), veiled, SameFact)
                    && desk.Peers.WordsSaid(other, veiled, language) < OwnWords
                )
                .Take(Pool.Most),
        ];
        return
            wrong.Length >= Pool.Fewest
            && !desk.Leak.Leaks(text, TextOf(fact.Service), [.. wrong.Select(TextOf)])
            ? (text, wrong)
            : null;
    }

    /// <summary>
    /// To type a name takes a description that fits it and no other, and so does asking for what is said besides the
    /// definition: the glossary says so of it, and of no other service half as much.
    /// </summary>
    private static bool IsOwn(ServiceFact fact, Desk desk)
    {
        var language = desk.LanguageOf(fact.Definition.Text);
        var own = Shared(fact.Service);
        return own >= OwnWords
            && !desk.Glossary.Services.Any(other =>
                other != fact.Service
                && (
                    Shared(other) * 2 > own
                    || other.Category == fact.Service.Category
                        && desk.Knowledge.Says(TextFold.Name(other.Name), fact.Definition, SomeOfIt)
                )
            );

        int Shared(GlossaryEntry service) =>
            fact.IsFurther ? desk.Peers.WordsSaid(service, fact.Definition, language)
            : desk.Peers.SayingOf(service, language) is { } saying
                ? fact.Definition.Content.Intersect(saying.Content, StringComparer.Ordinal).Count()
            : 0;
    }

    /// <summary>A few words on what somebody does with it, none of which the glossary has for it.</summary>
    private static bool IsVague(ServiceFact fact, Desk desk) =>
        fact.Definition.Content.Count < TellingWords
        && desk.Peers.SayingOf(fact.Service, desk.LanguageOf(fact.Definition.Text)) is { } saying
        && Tokens.Overlap(fact.Definition.Content, saying.Content) <= 0
        && Tokens.Overlap(saying.Content, fact.Definition.Content) <= 0;

    /// <summary>What it is taken for first, then what the notes define, then what they know.</summary>
    private static List<GlossaryEntry> Others(ServiceFact fact, Desk desk)
    {
        var language = desk.LanguageOf(fact.Definition.Text);
        var defined = desk
            .Knowledge.Services(fact.Service.Category)
            .Select(other => other.Service)
            .ToHashSet();
        return
        [
            .. desk
                .Glossary.Rivals(fact.Service)
                .Where(other =>
                    !Masking.Names(fact.Definition.Text, TextOf(other))
                    && !desk.Knowledge.Says(TextFold.Name(other.Name), fact.Definition, SameFact)
                    && !(
                        desk.Peers.SayingOf(other, language) is { } saying
                        && Tokens.Overlap(saying.Content, fact.Definition.Content) >= SameFact
                    )
                )
                .OrderBy(other =>
                    fact.Service.Confused.Contains(other.Name) ? 0
                    : defined.Contains(other) ? 1
                    : desk.Knowledge.Knows(TextFold.Name(other.Name)) ? 2
                    : 3
                ),
        ];
    }

    private static Draft Choose(
        ServiceFact fact,
        string shown,
        ImmutableArray<GlossaryEntry> others,
        Desk desk
    )
    {
        var language = desk.LanguageOf(fact.Definition.Text);
        var (choices, key) = Desk.Mix(
            new Choice(fact.Service.Name),
            others.Select(other => new Choice(
                other.Name,
                desk.WhatIs(other) ?? desk.Peers.SayingOf(other, language)?.Text
            ))
        );
        var question = Basis(fact, desk) with
        {
            Stem = Stems.WhichService(shown, desk.LanguageOf(fact.Definition.Text)),
            Choices = choices,
            Key = key,
            Worth = Worth.Of(fact.Definition.Text, 2, choices.Length),
        };
        var seed = fact.IsFurther
            ? Draft.SeedOf("service", fact.Service.Name, Draft.Gist(fact.Definition.Text))
            : Draft.SeedOf("service", fact.Service.Name);
        return new Draft(question, seed, "service");
    }

    private static Draft Type(ServiceFact fact, Desk desk)
    {
        var question = Basis(fact, desk) with
        {
            Kind = QuestionKind.Typed,
            Stem = Stems.NameTheService(fact.Definition.Text, desk.LanguageOf(fact.Definition.Text)),
            Accepted = AcceptedFor(fact.Service),
            Worth = Worth.Of(fact.Definition.Text, 1, Pool.Most + 1),
        };
        return new Draft(question, Draft.SeedOf("service-typed", fact.Service.Name), "service-typed");
    }

    private static Draft? Describe(ServiceFact fact, Desk desk)
    {
        var others = Descriptions(fact, desk)
            .Where(other =>
                Warrant.IsChoice(other.Says)
                && !EnglishService.IsIdle(other.Says)
                && Shape.IsAlike(other.Says.Text, fact.Definition.Text)
                && !desk.Knowledge.Says(TextFold.Name(fact.Service.Name), other.Says, SameFact)
                && !desk.Leak.Leaks(other.Says.Text, TextOf(other.Service), [])
            )
            .Take(Pool.Most)
            .ToImmutableArray();
        if (
            others.Length < Pool.Fewest
            || !Shape.IsFairLength(fact.Definition.Text, others.Select(other => other.Says.Text))
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(fact.Definition.Text),
            others.Select(other => new Choice(other.Says.Text, other.Service.Name))
        );
        var question = Basis(fact, desk) with
        {
            Stem = Stems.ServiceDescription(fact.Service.Name, desk.LanguageOf(fact.Definition.Text)),
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

    /// <summary>What the notes say of the services of its category, then what the glossary says of the others.</summary>
    private static IEnumerable<(GlossaryEntry Service, Statement Says)> Descriptions(
        ServiceFact fact,
        Desk desk
    )
    {
        var language = desk.LanguageOf(fact.Definition.Text);
        return desk
            .Knowledge.Services(fact.Service.Category)
            .Select(other => (other.Service, Says: other.Definition))
            .Concat(
                desk.Glossary.Rivals(fact.Service)
                    .Select(other => (Service: other, Says: desk.Peers.SayingOf(other, language)!))
                    .Where(other => other.Says is not null)
            )
            .Where(other => other.Service != fact.Service)
            .DistinctBy(other => other.Service);
    }

    private static Question Basis(ServiceFact fact, Desk desk) =>
        desk.Question(fact.Place, fact.Definition.Line, desk.LanguageOf(fact.Definition.Text)) with
        {
            Explanation = Masking.Names(fact.Definition.Raw, fact.Place.Label.Name)
                ? fact.Definition.Raw
                : $"{fact.Service.Name}: {fact.Definition.Raw}",
            Facts = fact.IsFurther
                ? [desk.LineFact(fact.Definition.Line)]
                : [desk.LineFact(fact.Definition.Line), $"is:{TextFold.Name(fact.Service.Name)}"],
        };

    public static ImmutableArray<string> AcceptedFor(GlossaryEntry service) =>
        [.. service.Forms.Prepend(TextOf(service)).Prepend(service.Name).Distinct(StringComparer.Ordinal)];

    public static string TextOf(GlossaryEntry service) => TextFold.WithoutMaker(service.Name);
}
