using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Every question that one note gives rise to.</summary>
public static class QuestionWriter
{
    public static IEnumerable<Draft> Write(Desk desk) =>
        desk
            .Note.Families.SelectMany(family => OfFamily(family, desk))
            .Concat(desk.Note.Services.SelectMany(fact => ServiceWriter.Write(fact, desk)));

    private static IEnumerable<Draft> OfFamily(Family family, Desk desk) =>
        IsOfServices(family, desk)
            ? []
            : TermWriter.Write(family, desk).Concat(DescriptionWriter.Write(family, desk));

    /// <summary>Services side by side need not be comparable: they are asked within their category instead.</summary>
    private static bool IsOfServices(Family family, Desk desk) =>
        family.Terms.Count(term => desk.Glossary.Service(term.Name) is not null) * 2 >= family.Terms.Length;
}
