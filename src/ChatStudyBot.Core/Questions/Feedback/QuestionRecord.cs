using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>How a question has fared.</summary>
/// <param name="Answered">Null when nobody has answered it.</param>
/// <param name="Reports">Those that no decision has answered yet.</param>
public sealed record QuestionRecord(AnswerCount? Answered, int Reports, bool IsSuspended)
{
    public static async Task<ImmutableDictionary<QuestionId, QuestionRecord>> OfAsync(
        IReadOnlyCollection<QuestionId> questions,
        IQuestionBook book,
        CancellationToken cancellationToken
    )
    {
        var counts = await book.CountsAsync(questions, cancellationToken);
        var decisions = await book.DecisionsAsync(cancellationToken);
        var open = Inbox.Open(await book.ReportsAsync(cancellationToken), decisions);
        var suspended = Inbox.Suspended(decisions);
        return questions.ToImmutableDictionary(
            id => id,
            id => new QuestionRecord(counts.GetValueOrDefault(id), open[id].Count(), suspended.Contains(id))
        );
    }
}
