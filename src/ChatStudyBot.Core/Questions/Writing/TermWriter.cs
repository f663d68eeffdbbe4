using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P01–P06, P30, P33: what is said, and of which of the siblings.</summary>
public static class TermWriter
{
    /// <summary>More would make one term the whole quiz.</summary>
    private const int MostPerTerm = 4;

    /// <summary>Words that the glossary must say too, before it confirms a statement.</summary>
    private const int FewestConfirmed = 2;

    public static IEnumerable<Draft> Write(Family family, Desk desk)
    {
        foreach (var term in family.Terms)
        {
            var asked = 0;
            var isFirstAsked = false;
            foreach (var statement in term.Statements.Where(statement => IsOwn(statement, term, family)))
            {
                if (asked < MostPerTerm && Ask(family, term, statement, isFirstAsked, desk) is { } draft)
                {
                    asked++;
                    isFirstAsked |= statement.IsFirst && draft.Question.Kind == QuestionKind.Single;
                    desk.Log.Asked(statement.Line);
                    yield return draft;
                }
            }
        }
    }

    /// <summary>What may be true of others too is asked only beside one of which the notes deny it.</summary>
    private static Draft? Ask(Family family, Term term, Statement statement, bool isFirstAsked, Desk desk) =>
        Idle.Is(term, statement, desk.Glossary) ? null
        : statement.IsFirst
        || OwnMark.IsIn(statement, term, family, desk.Glossary)
        || IsConfirmed(family, term, statement, desk)
            ? !isFirstAsked && BehindFirst(term, statement) is { } whole
                    ? Write(family, term, whole, desk)
                        ?? (
                            desk.Leak.Leaks(term.First!.Text, term.Name, [])
                                ? Write(family, term, statement, desk)
                                : null
                        )
                : Write(family, term, statement, desk)
        : family.Terms.FirstOrDefault(other => other != term && Knowledge.Denies(other, statement))
            is { } denied
            ? TrueFalseWriter.Write(family, term, statement, denied, desk)
        : null;

    /// <summary>
    /// 「X: A。B。」, when A is not asked: A and B, for B alone may be true of whatever A sets X apart from. Null where B
    /// stands in a line of its own.
    /// </summary>
    private static Statement? BehindFirst(Term term, Statement statement) =>
        !statement.IsFirst
        && term.First is { } first
        && first.Line == statement.Line
        && $"{first.Text}。{statement.Text}" is var text
        && Script.Width(text) <= Shape.Widest
            ? new Statement(text, $"{first.Raw}。{statement.Raw}", statement.Line, false)
            : null;

    /// <summary>The glossary says so of the term, and of nothing that may stand beside it half as much.</summary>
    private static bool IsConfirmed(Family family, Term term, Statement statement, Desk desk)
    {
        if (Peers.EntryIn(family, term) is not { } entry || !OwnMark.StandsAlone(statement, term))
        {
            return false;
        }

        var language = desk.LanguageOf(statement.Text);
        var own = desk.Peers.WordsSaid(entry, statement, language);
        return own >= FewestConfirmed
            && own * 2 >= statement.Content.Count
            && Pool.For(family, term, statement, desk)
                .Where(other => WrongTerm.Is(other, statement, term, family, desk))
                .All(other =>
                    other.Known is not { } known
                    || desk.Peers.WordsSaid(known, statement, language) * 2 <= own
                );
    }

    /// <summary>Short enough to show, and not said of a sibling in the same words.</summary>
    private static bool IsOwn(Statement statement, Term term, Family family) =>
        Script.Width(statement.Text) <= Shape.Widest
        && !family.Terms.Any(other =>
            other != term
            && other.Statements.Any(same => TextFold.Key(same.Text) == TextFold.Key(statement.Text))
        );

    private static Draft? Write(Family family, Term term, Statement statement, Desk desk)
    {
        if (family.Subject is null && Peers.EntryIn(family, term) is null)
        {
            desk.Log.Rejected(statement.Line, UnusedReason.NoSubject);
            return null;
        }

        if (!Warrant.IsGiven(family, term, statement, desk))
        {
            desk.Log.Rejected(statement.Line, UnusedReason.Topic);
            return null;
        }

        ImmutableArray<Term> candidates =
        [
            .. Pool.For(family, term, statement, desk)
                .Where(other =>
                    Warrant.IsChoice(other, family, desk)
                    && Vouching.IsChoice(other, term, statement, desk)
                    && !Naming.AreTwins(other.Name, term.Name)
                    && !IsTopic(other, family, desk)
                    && (Letters.Tell(statement.Text, term.Name) || !Letters.Tell(statement.Text, other.Name))
                    && WrongTerm.Is(other, statement, term, family, desk)
                )
                .DistinctBy(other => Naming.Singular(other.Name), StringComparer.Ordinal)
                .Take(LeakTest.MostTried),
        ];
        candidates =
        [
            .. candidates.Where(other => !candidates.Any(longer => IsEndOf(other.Name, longer.Name))),
        ];
        if (!Pool.IsEnough(family, term, [.. candidates.Take(Pool.Most)], IsDefinition(statement)))
        {
            desk.Log.Rejected(statement.Line, UnusedReason.TooFew);
            return
                candidates.FirstOrDefault(other => other.Line > 0 && !other.Statements.IsEmpty) is { } sibling
                ? TrueFalseWriter.Write(family, term, statement, sibling, desk)
                : null;
        }

        var near =
            family.Subject is { } whole && desk.LanguageOf(statement.Text) == Language.English
                ? whole.In(Language.English) + " "
            : family.Subject is { } about && about.Near != about.Top && !IsNearTheTerm(about, term)
                ? about.Near + " "
            : "";
        var distractors = desk.Leak.Cover(
            near + statement.Text,
            term.Name,
            candidates,
            other => other.Name,
            Pool.Most
        );
        var shown = statement;
        if (
            distractors.IsEmpty
            && VeiledTerm.Of(near, family, term, statement, candidates, desk) is { } veiled
        )
        {
            (shown, distractors) = veiled;
        }

        if (
            distractors.IsEmpty
            || Letters.Tell(statement.Text, term.Name)
                && !distractors.All(other => Letters.Tell(statement.Text, other.Name))
            || family.Subject is { } subject
                && Masking.Names(
                    (IsNearTheTerm(subject, term) ? subject.Whole : subject).In(Language.Japanese),
                    term.Name
                )
        )
        {
            desk.Log.Rejected(statement.Line, UnusedReason.Leak);
            return
                VeiledTerm.IsTold(family, term, statement, candidates, desk)
                && candidates.FirstOrDefault(other => other.Line > 0 && !other.Statements.IsEmpty)
                    is { } sibling
                ? TrueFalseWriter.Write(family, term, statement, sibling, desk, mayTranslate: true)
                : null;
        }

        return Draft(family, term, statement, shown, distractors, desk);
    }

    private static Draft Draft(
        Family family,
        Term term,
        Statement statement,
        Statement shown,
        ImmutableArray<Term> distractors,
        Desk desk
    )
    {
        var language = desk.LanguageOf(statement.Text);
        var isWithin = distractors.All(other => other.Line == 0 || family.Terms.Contains(other));
        var subject =
            family.Subject is not { } about || IsOfAnyField(family, term, about, desk) ? null
            : !isWithin ? Above(family, desk)
            : IsNearTheTerm(about, term) || about.IsTold ? about.Whole
            : about;
        var (choices, key) = Desk.Mix(
            new Choice(term.Name),
            distractors.Select(other => new Choice(other.Name, desk.WhatIs(other)))
        );
        var pattern = statement.IsFirst ? "term" : "owner";
        var question = desk.Question(family.Parent, statement.Line, language) with
        {
            Stem = Stems.WhichTerm(
                Vouching.About(subject, term, statement, desk),
                Peers.KindOf([term, .. distractors]),
                shown.Text,
                IsDefinition(statement),
                language
            ),
            Choices = choices,
            Key = key,
            Explanation = Explain(term, statement),
            Hint = HintFor(term, statement, distractors, desk),
            Worth = Worth.Of(statement.Text, pattern == "owner" ? 2 : 1, choices.Length),
            Facts = FactsOf(term, statement, desk),
        };
        var top = family.Subject?.Top ?? "";
        var seed = statement.IsFirst
            ? Writing.Draft.SeedOf(pattern, top, term.Name)
            : Writing.Draft.SeedOf(pattern, top, term.Name, Writing.Draft.Gist(statement.Text));
        return new Draft(question, seed, pattern);
    }

    /// <summary>
    /// 「スロットリング」 alone under a service of another field: it is a word of all of them, and no part of that service.
    /// </summary>
    private static bool IsOfAnyField(Family family, Term term, Subject about, Desk desk) =>
        family.Terms.Length == 1
        && Script.Of(term.Name) == ScriptClass.Japanese
        && term.Known is { Group.Length: 0 } known
        && desk.Glossary.Service(about.Top) is { } service
        && service.Category != known.Category
        && !desk.Glossary.Services.Any(other =>
            term.Name.StartsWith(TextFold.WithoutMaker(other.Name), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>What the lists have in common that the choices are from.</summary>
    private static Subject Above(Family family, Desk desk) =>
        Subject.Of(family.Parent, desk.Glossary) is { } above && above.Top == family.Subject!.Top
            ? above
            : family.Subject!.Whole;

    /// <summary>「スロットリング」 below 「スロットリングエラー」: the heading would be the answer.</summary>
    private static bool IsNearTheTerm(Subject subject, Term term) => Masking.Names(subject.Near, term.Name);

    /// <summary>"Yard: which one fits?" is not answered by the yard. In Japanese a heading is a class as often as a thing.</summary>
    private static bool IsTopic(Term other, Family family, Desk desk) =>
        desk.Note.Note.Language == Language.English
        && family.Subject is { } about
        && (
            Naming.AreTwins(other.Name, about.In(Language.English))
            || Naming.AreTwins(other.Name, about.Near)
            || Naming.AreTwins(other.Name, about.Top)
        );

    /// <summary>「Data Streams」 beside 「Kinesis Data Streams」: one thing, named twice.</summary>
    private static bool IsEndOf(string name, string longer) =>
        longer.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase);

    private static bool IsDefinition(Statement statement) =>
        statement.IsFirst && Endings.IsDefinition(statement.Text);

    public static string Explain(Term term, Statement statement) =>
        Masking.Names(statement.Raw, term.Name) ? statement.Raw : $"{term.Name}: {statement.Raw}";

    public static ImmutableArray<string> FactsOf(Term term, Statement statement, Desk desk) =>
        statement.IsFirst
            ? [desk.LineFact(statement.Line), $"is:{term.Identity}"]
            : [desk.LineFact(statement.Line), $"{term.Identity}:{Writing.Draft.Gist(statement.Text)}"];

    /// <summary>A further line of the term, if it gives nothing away and is true of no choice beside it.</summary>
    private static string? HintFor(
        Term term,
        Statement statement,
        ImmutableArray<Term> distractors,
        Desk desk
    ) =>
        term.Statements.FirstOrDefault(other =>
            other.Line != statement.Line
            && !Masking.Names(other.Text, term.Name)
            && !distractors.Any(choice => Masking.Names(other.Text, choice.Name))
            && !distractors.Any(choice => desk.Knowledge.Says(choice, other, WrongTerm.SameAttribute))
            && !desk.Leak.Leaks(other.Text, term.Name, [.. distractors.Select(choice => choice.Name)])
        )
            is { } hint
            ? hint.Text
            : null;
}
