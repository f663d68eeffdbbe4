using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P27, P28: put in order.</summary>
public static class OrderWriter
{
    public static Draft Write(OrderFact fact, Desk desk)
    {
        desk.Log.Asked(fact.Line);
        var language = desk.LanguageOf(fact.What);
        var question = desk.Question(fact.Place, fact.Line, language) with
        {
            Kind = QuestionKind.Order,
            Stem = Stems.PutInOrder(fact.Subject, fact.What, language),
            Choices = [.. fact.Steps.Select(step => new Choice(step))],
            Key = [.. Enumerable.Range(0, fact.Steps.Length)],
            Explanation = string.Join(" → ", fact.Steps),
            Worth = 3,
            Facts =
            [
                desk.LineFact(fact.Line),
                .. fact.Place.Children.Select(step => desk.LineFact(step.Line)),
            ],
        };
        foreach (var step in fact.Place.Children)
        {
            desk.Log.Asked(step.Line);
        }

        return new Draft(question, Draft.SeedOf("order", fact.What), "order");
    }
}
