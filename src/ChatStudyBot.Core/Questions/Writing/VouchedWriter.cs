using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Which name a sentence is on, where the glossary vouches for it: for lines that nothing else could be made of.
/// </summary>
public static class VouchedWriter
{
    /// <summary>The glossary has it as the key's own: of others it must be said in nearly the same words.</summary>
    private const double SameFact = 0.7;

    /// <summary>Runs behind the writers that go by the form of a note: it reads in the log what was asked before.</summary>
    public static IEnumerable<Draft> Write(Desk desk)
    {
        foreach (var fact in desk.Note.Vouched)
        {
            if (!desk.Log.IsAsked(fact.Line) && Write(fact, desk) is { } draft)
            {
                desk.Log.Asked(fact.Line);
                yield return draft;
            }
        }
    }

    private static Draft? Write(VouchedFact fact, Desk desk)
    {
        var rivals = RivalsOf(fact, desk).Take(LeakTest.MostTried).ToList();
        if (rivals.Count < Pool.Fewest)
        {
            desk.Log.Rejected(fact.Line, UnusedReason.TooFew);
            return null;
        }

        foreach (var (subject, about) in Subjects(fact))
        {
            var asked = fact with { Subject = subject };
            var others = desk.Leak.Cover(
                about + fact.Rest.Text,
                NameOf(fact),
                rivals,
                rival => rival.Shown,
                Pool.Most
            );
            if (!others.IsEmpty)
            {
                return Draft(asked, fact.Rest.Text, others, desk);
            }

            if (fact.IsOnIt && Veiled(asked, about, rivals, desk) is var (shown, left))
            {
                return Draft(asked, shown, left, desk);
            }
        }

        desk.Log.Rejected(fact.Line, UnusedReason.Leak);
        return null;
    }

    /// <summary>
    /// With what of each must not tell the key. Whoever reads the question knows the service; the nearer heading may
    /// say more, and is left out where it does.
    /// </summary>
    private static IEnumerable<(Subject? Subject, string About)> Subjects(VouchedFact fact)
    {
        if (
            fact.Subject is { } subject
            && subject.Near != subject.Top
            && fact.Name.Kind != GlossaryKind.Service
        )
        {
            yield return (subject, subject.Near + " ");
            yield return (subject.Whole, "");
        }
        else
        {
            yield return (fact.Subject, "");
        }
    }

    /// <summary>With the telling word covered, if what is left is still the glossary's own of it.</summary>
    private static (string Shown, ImmutableArray<Rival> Others)? Veiled(
        VouchedFact fact,
        string about,
        List<Rival> rivals,
        Desk desk
    )
    {
        string[] names = [.. rivals.Take(Pool.Most).Select(rival => rival.Shown)];
        if (
            Veil.Over(fact.Rest.Text, NameOf(fact), names, desk.Leak, desk.Glossary) is not { } text
            || Veil.IsDecisive(text, [])
            || !OwnWords.Is(fact.Name, new Statement(text, text, fact.Line, false))
        )
        {
            return null;
        }

        var others = desk.Leak.Cover(about + text, NameOf(fact), rivals, rival => rival.Shown, Pool.Most);
        return others.IsEmpty ? null : (text, others);
    }

    /// <summary>Nothing of which the sentence is true too.</summary>
    private static IEnumerable<Rival> RivalsOf(VouchedFact fact, Desk desk) =>
        Rival
            .Of(fact.Name, fact.Shown, fact.Rest, desk.LanguageOf(fact.Rest.Text), desk)
            .Where(rival =>
                !OwnWords.Is(rival.Entry, fact.Rest)
                && !desk.Knowledge.Says(TextFold.Name(rival.Entry.Name), fact.Rest, SameFact)
            );

    private static string NameOf(VouchedFact fact) => Rival.NameOf(fact.Name, fact.Shown);

    private static Draft Draft(VouchedFact fact, string shown, ImmutableArray<Rival> others, Desk desk)
    {
        var language = desk.LanguageOf(fact.Rest.Text);
        var (choices, key) = Desk.Mix(
            new Choice(Rival.ChoiceOf(fact.Name, fact.Shown)),
            others.Select(other => new Choice(other.Choice, desk.WhatIs(other.Entry, language)))
        );
        var question = Basis(fact, desk, language) with
        {
            Kind = fact.IsOnIt ? QuestionKind.Single : QuestionKind.Cloze,
            Stem = StemOf(fact, shown, language),
            Choices = choices,
            Key = key,
            Worth = Worth.Of(shown, 2, choices.Length),
        };
        return new Draft(question, SeedOf("vouched", fact), "vouched");
    }

    private static Question Basis(VouchedFact fact, Desk desk, Language language) =>
        desk.Question(fact.Place, fact.Line, language) with
        {
            Explanation = Masking.Names(fact.Sentence, fact.Shown)
                ? fact.Sentence
                : $"{fact.Shown}: {fact.Sentence}",
        };

    private static string SeedOf(string pattern, VouchedFact fact) =>
        Writing.Draft.SeedOf(
            pattern,
            fact.Subject?.Top ?? "",
            fact.Name.Name,
            Writing.Draft.Gist(fact.Rest.Text)
        );

    private static string StemOf(VouchedFact fact, string shown, Language language) =>
        fact.IsOnIt
            ? fact.Name.Kind == GlossaryKind.Service
                ? Stems.WhichService(shown, language)
                : Stems.WhichTerm(
                    fact.Subject,
                    fact.Name.Kind,
                    shown,
                    Endings.Of(shown) == Ending.Noun && !Stems.IsWhen(shown),
                    language
                )
            : Stems.Gapped(fact.Subject, fact.Before + ValueWriter.Gap + fact.After, language);
}
