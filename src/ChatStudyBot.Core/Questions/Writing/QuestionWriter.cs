namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Every question that one note gives rise to.</summary>
public static class QuestionWriter
{
    public static IEnumerable<Draft> Write(Desk desk)
    {
        foreach (var family in desk.Note.Families)
        {
            foreach (
                var draft in TermWriter.Write(family, desk).Concat(DescriptionWriter.Write(family, desk))
            )
            {
                yield return draft;
            }
        }
    }
}
