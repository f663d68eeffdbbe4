using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P38: the one of the siblings that is required, or the default.</summary>
public static class MarkWriter
{
    private const int FewestSiblings = 3;

    public static IEnumerable<Draft> Write(Family family, Desk desk)
    {
        if (
            family.Subject is not { } subject
            || family.Terms.Length < FewestSiblings
            || !desk.Note.IsAtHome
            || family.Terms.Where(term => term.Mark.Length > 0).ToList() is not [var marked]
            || Pool.Siblings(family, marked, desk.Glossary).Take(Pool.Most).ToList()
                is not { Count: >= Pool.Fewest } others
        )
        {
            yield break;
        }

        desk.Log.Asked(marked.Line);
        var language = desk.Note.Note.Language;
        var (choices, key) = Desk.Mix(
            new Choice(marked.Name),
            others.Select(other => new Choice(other.Name, other.Statements.FirstOrDefault()?.Text))
        );
        var question = desk.Question(family.Parent, marked.Line, language) with
        {
            Stem = Stems.Marked(subject, marked.Mark, language),
            Choices = choices,
            Key = key,
            Explanation = $"{marked.Name}（{marked.Mark}）",
            Worth = 4,
        };
        yield return new Draft(question, Draft.SeedOf("mark", subject.Top, marked.Mark, marked.Name), "mark");
    }
}
