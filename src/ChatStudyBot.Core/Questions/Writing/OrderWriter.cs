using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P27, P28: put in order.</summary>
public static class OrderWriter
{
    public static IEnumerable<Draft> Write(OrderFact fact, Desk desk)
    {
        if (!Warrant.IsGiven(fact, desk))
        {
            yield break;
        }

        var lines = fact.Place.Children.Select(step => step.Line).Prepend(fact.Line).ToList();
        lines.ForEach(desk.Log.Asked);
        var language = desk.LanguageOf(fact.What);
        var basis = desk.Question(fact.Place, fact.Line, language) with
        {
            Explanation = string.Join(" → ", fact.Steps),
            Facts = [.. lines.Select(desk.LineFact)],
            Worth = 3,
        };
        yield return new Draft(
            basis with
            {
                Kind = QuestionKind.Order,
                Stem = Stems.PutInOrder(fact.Subject, fact.What, language),
                Choices = [.. fact.Steps.Select(step => new Choice(step))],
                Key = [.. Enumerable.Range(0, fact.Steps.Length)],
            },
            Draft.SeedOf("order", fact.What),
            "order"
        );
        if (fact.Steps.Length > Pool.Most && First(fact, basis, language, desk) is { } first)
        {
            yield return first;
        }
    }

    /// <summary>Which of them comes first.</summary>
    private static Draft? First(OrderFact fact, Question basis, Language language, Desk desk)
    {
        var others = fact.Steps.Skip(1).Take(Pool.Most).ToList();
        if (desk.Leak.Leaks(fact.What, fact.Steps[0], others))
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(fact.Steps[0]),
            others.Select((step, at) => new Choice(step, Stems.Place(at + 2, language)))
        );
        var question = basis with
        {
            Stem = Stems.First(fact.Subject, fact.What, language),
            Choices = choices,
            Key = key,
            Worth = 2,
        };
        return new Draft(question, Draft.SeedOf("first", fact.What), "first");
    }
}
