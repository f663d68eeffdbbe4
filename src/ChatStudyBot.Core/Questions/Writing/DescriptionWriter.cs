using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P01–P06 the other way round: which description is the term's.</summary>
public static partial class DescriptionWriter
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
                !IsOfLetters(term)
                && term.First is { } first
                && IsDescription(first.Text)
                && !Idle.Is(term, first, desk.Glossary)
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

        foreach (var right in Shape.FormsOf(first.Text))
        {
            var wrong = Wrong(family, term, first, right, desk);
            if (wrong.Length >= Pool.Fewest && Shape.IsFairLength(right, wrong.Select(other => other.Text)))
            {
                return Ask(family, term, first, right, wrong, desk);
            }
        }

        return null;
    }

    private static Draft Ask(
        Family family,
        Term term,
        Statement first,
        string right,
        ImmutableArray<Said> wrong,
        Desk desk
    )
    {
        var language = desk.LanguageOf(first.Text);
        var (choices, key) = Desk.Mix(
            new Choice(right),
            wrong.Select(other => new Choice(other.Text, other.Term.Name))
        );
        var question = desk.Question(family.Parent, first.Line, language) with
        {
            Stem = Stems.WhichDescription(
                Vouching.About(
                    family.Subject is { } about && (about.IsTold || Masking.Names(about.Near, term.Name))
                        ? about.Whole
                        : family.Subject,
                    term,
                    first,
                    desk
                ),
                term.Name,
                language
            ),
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

    /// <summary>What is said of the others, in the form of what is right, and beside which that gives itself away least.</summary>
    private static ImmutableArray<Said> Wrong(
        Family family,
        Term term,
        Statement first,
        string right,
        Desk desk
    ) =>
        desk.Leak.Cover(
            term.Name,
            right,
            from other in Pool.For(family, term, first, desk)
            where other.First is not null && !Idle.Is(other, other.First, desk.Glossary)
            where Vouching.IsChoice(other, term, first, desk)
            let text = Shape.As(right, other.First!.Text)
            where text is not null && IsFit(other.First!, text, right, family, term, desk)
            where !NamesItself(other, text)
            select new Said(other, text),
            other => other.Text,
            Pool.Most
        );

    /// <summary>"Slow-Lane Gates": "slow lane gates let …". Who reads it need not know the thing.</summary>
    private static bool NamesItself(Term other, string text) =>
        Script.LanguageOf(text) == Language.English
        && other.Name.Length > ShortName
        && TextFold.Key(text).Contains(Naming.Singular(other.Name), StringComparison.Ordinal);

    private static bool IsOfLetters(Term term) =>
        Script.Of(term.Name) == ScriptClass.Latin
        && (term.Name.Length < ShortName || term.Name.Length == ShortName && term.Known is null);

    /// <summary>Says what the term is, does or can do, at some length.</summary>
    private static bool IsDescription(string text) =>
        Script.Width(text) >= Narrowest
        && (Endings.IsDefinition(text) || Endings.Of(text) == Ending.Possible || IsCase(text));

    private static bool IsCase(string text) =>
        text.EndsWith("とき", StringComparison.Ordinal) || text.EndsWith("場合", StringComparison.Ordinal);

    private static bool IsFit(
        Statement wrong,
        string text,
        string right,
        Family family,
        Term key,
        Desk desk
    ) =>
        Shape.IsAlike(text, right)
        && IsCase(text) == IsCase(right)
        && Warrant.IsChoice(wrong)
        && !Rule().IsMatch(text)
        && !family.Terms.Any(term =>
            term.Name.Length > 2
            && (Masking.Names(wrong.Text, term.Name) || Masking.Names(wrong.Text, term.Name + "s"))
        )
        && !desk.Knowledge.Says(key, wrong, SameFact);

    /// <summary>What is the default, and in which order: no description of anything.</summary>
    [GeneratedRegex("->|→|^(デフォルト|既定)(で)?は")]
    private static partial Regex Rule();

    /// <summary>A wrong choice: of what it is said, and how it is shown.</summary>
    private sealed record Said(Term Term, string Text);
}
