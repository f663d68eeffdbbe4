using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>
/// What people's answers and reports say about the questions, and what managers made of it. Writes end when they are
/// on the disk; all throw <see cref="StoreException"/>.
/// </summary>
public interface IQuestionBook
{
    /// <summary>Of every question that was answered.</summary>
    Task<IReadOnlyList<QuestionTally>> TalliesAsync(CancellationToken cancellationToken);

    /// <summary>Of these questions those that were answered, by the same answers as the tallies.</summary>
    Task<IReadOnlyDictionary<QuestionId, AnswerCount>> CountsAsync(
        IReadOnlyCollection<QuestionId> questions,
        CancellationToken cancellationToken
    );

    /// <summary>All that were ever made, oldest first.</summary>
    Task<IReadOnlyList<QuestionReport>> ReportsAsync(CancellationToken cancellationToken);

    /// <returns>False when this player has reported this question before.</returns>
    Task<bool> ReportAsync(QuestionReport report, CancellationToken cancellationToken);

    /// <summary>The latest one of each question that somebody decided on.</summary>
    Task<IReadOnlyDictionary<QuestionId, QuestionDecision>> DecisionsAsync(
        CancellationToken cancellationToken
    );

    Task DecideAsync(QuestionDecision decision, CancellationToken cancellationToken);
}
