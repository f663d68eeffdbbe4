using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P01–P06 the other way round: which description is the term's.</summary>
public static class DescriptionWriter
{
    private const double SameFact = 0.5;

    /// <summary>The letters of a shorter name are found again in its description.</summary>
    private const int ShortName = 3;

    public static IEnumerable<Draft> Write(Family family, Desk desk)
    {
        if (family.Subject is not { } subject)
        {
            yield break;
        }

        foreach (var term in family.Terms)
        {
            if (
                term.Name.Length > ShortName
                && term.First is { } first
                && Write(family, subject, term, first, desk) is { } draft
            )
            {
                desk.Log.Asked(first.Line);
                yield return draft;
            }
        }
    }

    private static Draft? Write(Family family, Subject subject, Term term, Statement first, Desk desk)
    {
        ImmutableArray<Term> distractors =
        [
            .. Pool.Siblings(family, term, desk.Glossary)
                .Where(other => other.First is { } wrong && IsFit(wrong, first, family, term, desk))
                .Take(Pool.Most),
        ];
        if (
            distractors.Length < Pool.Fewest
            || Script.Width(first.Text) > Shape.Widest
            || first.Text.Contains("これ", StringComparison.Ordinal)
            || !Shape.IsFairLength(first.Text, distractors.Select(other => other.First!.Text))
            || desk.Leak.Leaks(term.Name, first.Text, [.. distractors.Select(other => other.First!.Text)])
            || Masking.Names(subject.In(Language.Japanese), term.Name)
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(first.Text),
            distractors.Select(other => new Choice(other.First!.Text, other.Name))
        );
        var question = desk.Question(family.Parent, first.Line, Script.LanguageOf(first.Text)) with
        {
            Stem = Stems.WhichDescription(subject, term.Name, first.Text),
            Choices = choices,
            Key = key,
            Explanation = TermWriter.Explain(term, first),
            Worth = Worth.Of(first.Text, 1, choices.Length),
            Facts = TermWriter.FactsOf(term, first, desk),
        };
        return new Draft(question, Draft.SeedOf("description", subject.Top, term.Name), "description");
    }

    private static bool IsFit(Statement wrong, Statement right, Family family, Term key, Desk desk) =>
        Shape.IsAlike(wrong.Text, right.Text)
        && !desk.Knowledge.Says(key, wrong, SameFact)
        && !family.Terms.Any(term => term.Name.Length > 2 && Masking.Names(wrong.Text, term.Name))
        && !wrong.Text.Contains("これ", StringComparison.Ordinal);
}
