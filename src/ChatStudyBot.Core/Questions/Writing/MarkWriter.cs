using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P38: the one of the siblings that is required, or the default.</summary>
public static class MarkWriter
{
    private const int FewestSiblings = 3;

    /// <summary>Letters; a longer heading says more than what the choices are.</summary>
    private const int LongestSet = 12;

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
            Stem = Stems.Marked(subject, SetOf(family, subject), marked.Mark, language),
            Choices = choices,
            Key = key,
            Explanation = $"{marked.Name}（{marked.Mark}）",
            Worth = 4,
        };
        yield return new Draft(question, Draft.SeedOf("mark", subject.Top, marked.Mark, marked.Name), "mark");
    }

    /// <summary>「構成要素」 below a service: one of those, and not of services, is asked for.</summary>
    private static string SetOf(Family family, Subject subject) =>
        family.Parent.Label.Name is var set
        && TextFold.Name(set) != TextFold.Name(subject.Near)
        && TextFold.Name(set) != TextFold.Name(subject.Top)
        && Script.Of(set) == ScriptClass.Japanese
        && set.Length <= LongestSet
            ? set
            : "";
}
