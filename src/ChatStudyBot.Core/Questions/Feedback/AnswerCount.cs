namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>How often one question was answered: first goes of a study day, without a hint, in all teams.</summary>
public sealed record AnswerCount(int Answers, int Players, int Right)
{
    /// <summary>0 to 1; null when it is chance, and may tell who answered what.</summary>
    public double? RightShare =>
        QuestionStatistics.AreEnough(Answers, Players) ? (double)Right / Answers : null;
}
