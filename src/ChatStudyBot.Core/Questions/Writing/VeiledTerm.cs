using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What is said of a term with the word covered that tells its name.</summary>
internal static class VeiledTerm
{
    /// <summary>A name of so few letters is found in any text.</summary>
    private const int FewestLetters = 2;

    /// <summary>
    /// The statement with the telling word covered, and the choices of which it still is not true. Of a few letters
    /// each letter tells, and a word that is no name is seen by what is said of it.
    /// </summary>
    public static (Statement Shown, ImmutableArray<Term> Distractors)? Of(
        string near,
        Family family,
        Term term,
        Statement statement,
        ImmutableArray<Term> candidates,
        Desk desk
    )
    {
        if (
            term.Name.Length <= FewestLetters
            || term.Known is null or { Kind: GlossaryKind.Term or GlossaryKind.Scope }
                && !FamilyFinder.IsOneShape([.. family.Terms.Select(one => one.Name)])
        )
        {
            return null;
        }

        ImmutableArray<string> names = [.. candidates.Take(Pool.Most).Select(other => other.Name)];
        var share = WrongTerm.ShareOfAttribute(statement, family);
        if (
            Veil.Over(statement.Text, term.Name, names, desk.Leak, desk.Glossary) is not { } text
            || term.Known?.Forms.Any(form => Masking.Names(text, form)) == true
            || Veil.IsDecisive(text, SaidBeside(family, term))
            || Veil.HidesDeed(text, desk)
        )
        {
            return null;
        }

        var veiled = new Statement(text, statement.Raw, statement.Line, statement.IsFirst);
        ImmutableArray<Term> distractors =
        [
            .. candidates.Where(other => !desk.Knowledge.Says(other, veiled, share)).Take(Pool.Most),
        ];
        return
            distractors.Length >= Pool.Fewest
            && !desk.Leak.Leaks(near + text, term.Name, [.. distractors.Select(other => other.Name)])
            ? (veiled, distractors)
            : null;
    }

    /// <summary>Does it say what it says by the very word that would have to be covered?</summary>
    public static bool IsTold(
        Family family,
        Term term,
        Statement statement,
        ImmutableArray<Term> candidates,
        Desk desk
    ) =>
        Veil.Over(
            statement.Text,
            term.Name,
            [.. candidates.Take(Pool.Most).Select(other => other.Name)],
            desk.Leak,
            desk.Glossary
        )
            is { } veiled
        && Veil.IsDecisive(veiled, SaidBeside(family, term));

    private static IEnumerable<string> SaidBeside(Family family, Term term) =>
        family
            .Terms.Where(other => other != term)
            .SelectMany(other => other.Statements)
            .Select(other => other.Text);
}
