namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>What an exam or one of its domains is called in either language.</summary>
public sealed record ExamTitle(string Japanese, string English)
{
    public string In(Language language) => language == Language.Japanese ? Japanese : English;
}
