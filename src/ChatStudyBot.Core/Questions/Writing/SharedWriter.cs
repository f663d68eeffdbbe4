using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P31: what the note says of two or three of the siblings alike.</summary>
public static class SharedWriter
{
    private const double SameFact = 0.5;

    public static IEnumerable<Draft> Write(Family family, Desk desk)
    {
        if (family.Subject is not { } subject)
        {
            return [];
        }

        return family
            .Terms.SelectMany(term => term.Statements.Select(statement => (Term: term, Statement: statement)))
            .GroupBy(pair => TextFold.Key(pair.Statement.Text), StringComparer.Ordinal)
            .Where(shared => shared.DistinctBy(pair => pair.Term.Identity).Count() is 2 or 3)
            .Select(shared =>
                Write(family, subject, [.. shared.DistinctBy(pair => pair.Term.Identity)], desk)
            )
            .OfType<Draft>();
    }

    private static Draft? Write(
        Family family,
        Subject subject,
        ImmutableArray<(Term Term, Statement Statement)> owners,
        Desk desk
    )
    {
        var statement = owners[0].Statement;
        var others = Pool.Siblings(family, owners[0].Term, desk.Glossary)
            .Where(term =>
                owners.All(owner => owner.Term.Identity != term.Identity)
                && !term.Statements.IsEmpty
                && !desk.Knowledge.Says(term, statement, SameFact)
            )
            .Take(Pool.Most)
            .ToImmutableArray();
        if (
            others.Length < Pool.Fewest
            || owners.Any(owner => !Warrant.IsGiven(family, owner.Term, owner.Statement, desk))
            || owners.Any(owner =>
                desk.Leak.Leaks(statement.Text, owner.Term.Name, [.. others.Select(other => other.Name)])
            )
        )
        {
            return null;
        }

        ImmutableArray<Choice> choices =
        [
            .. owners
                .Select(owner => new Choice(owner.Term.Name))
                .Concat(
                    others.Select(other => new Choice(other.Name, other.Statements.FirstOrDefault()?.Text))
                )
                .OrderBy(choice => choice.Text, StringComparer.Ordinal),
        ];
        foreach (var owner in owners)
        {
            desk.Log.Asked(owner.Statement.Line);
        }

        var names = owners.Select(owner => owner.Term.Name).ToHashSet(StringComparer.Ordinal);
        var question = desk.Question(family.Parent, statement.Line, desk.LanguageOf(statement.Text)) with
        {
            Kind = QuestionKind.Multi,
            Stem = Stems.TrueOfAll(subject, statement.Text, owners.Length),
            Choices = choices,
            Key = [.. Enumerable.Range(0, choices.Length).Where(at => names.Contains(choices[at].Text))],
            Explanation = string.Join(
                " / ",
                owners.Select(owner => TermWriter.Explain(owner.Term, owner.Statement))
            ),
            Worth = Worth.Of(statement.Text, 2, choices.Length),
            Facts = [.. owners.Select(owner => desk.LineFact(owner.Statement.Line))],
        };
        return new Draft(
            question,
            Draft.SeedOf(
                "shared",
                [subject.Top, .. names.Order(StringComparer.Ordinal), Draft.Gist(statement.Text)]
            ),
            "shared"
        );
    }
}
