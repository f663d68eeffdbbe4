using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P01–P06 the other way round: which description is the term's.</summary>
public static class DescriptionWriter
{
    private const double SameFact = 0.5;

    /// <summary>Columns; a narrower text is a note to oneself.</summary>
    private const int Narrowest = 16;

    /// <summary>The letters of a shorter name are found again in its description.</summary>
    private const int ShortName = 3;

    public static IEnumerable<Draft> Write(Family family, Desk desk)
    {
        foreach (var term in family.Terms)
        {
            if (
                term.Name.Length > ShortName
                && term.First is { } first
                && IsDescription(first.Text)
                && Write(family, term, first, desk) is { } draft
            )
            {
                desk.Log.Asked(first.Line);
                yield return draft;
            }
        }
    }

    private static Draft? Write(Family family, Term term, Statement first, Desk desk)
    {
        if (
            Script.Width(first.Text) > Shape.Widest
            || family.Subject is null && Peers.EntryIn(family, term) is null
            || !Warrant.IsGiven(family, term, first, desk)
        )
        {
            return null;
        }

        ImmutableArray<Term> distractors =
        [
            .. Pool.For(family, term, first, desk)
                .Where(other => other.First is { } wrong && IsFit(wrong, first, family, term, desk))
                .Take(Pool.Most),
        ];
        if (
            distractors.Length < Pool.Fewest
            || !Shape.IsFairLength(first.Text, distractors.Select(other => other.First!.Text))
            || desk.Leak.Leaks(term.Name, first.Text, [.. distractors.Select(other => other.First!.Text)])
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(first.Text),
            distractors.Select(other => new Choice(other.First!.Text, other.Name))
        );
        var question = desk.Question(family.Parent, first.Line, desk.LanguageOf(first.Text)) with
        {
            Stem = Stems.WhichDescription(family.Subject, term.Name, desk.LanguageOf(first.Text)),
            Choices = choices,
            Key = key,
            Explanation = TermWriter.Explain(term, first),
            Worth = Worth.Of(first.Text, 1, choices.Length),
            Facts = TermWriter.FactsOf(term, first, desk),
        };
        return new Draft(
            question,
            Draft.SeedOf("description", family.Subject?.Top ?? "", term.Name),
            "description"
        );
    }

    /// <summary>Says what the term is or does, at some length; not when it is used.</summary>
    private static bool IsDescription(string text) =>
        Script.Width(text) >= Narrowest
        && Endings.IsDefinition(text)
        && !text.EndsWith("とき", StringComparison.Ordinal)
        && !text.EndsWith("場合", StringComparison.Ordinal);

    private static bool IsFit(Statement wrong, Statement right, Family family, Term key, Desk desk) =>
        Shape.IsAlike(wrong.Text, right.Text)
        && Warrant.IsChoice(wrong)
        && !family.Terms.Any(term =>
            term.Name.Length > 2
            && (Masking.Names(wrong.Text, term.Name) || Masking.Names(wrong.Text, term.Name + "s"))
        )
        && !desk.Knowledge.Says(key, wrong, SameFact);
}
