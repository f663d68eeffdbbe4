using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>What a test says of the questions.</summary>
public sealed class MemoryBook : IQuestionBook
{
    private readonly List<QuestionReport> _reports = [];
    private readonly Dictionary<QuestionId, QuestionDecision> _decisions = [];

    public Dictionary<QuestionId, AnswerCount> Counts { get; } = [];

    public Task<IReadOnlyList<QuestionTally>> TalliesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QuestionTally>>([]);

    public Task<IReadOnlyDictionary<QuestionId, AnswerCount>> CountsAsync(
        IReadOnlyCollection<QuestionId> questions,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<QuestionId, AnswerCount>>(
            Counts.Where(count => questions.Contains(count.Key)).ToDictionary()
        );

    public Task<IReadOnlyList<QuestionReport>> ReportsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QuestionReport>>(_reports);

    public Task<bool> ReportAsync(QuestionReport report, CancellationToken cancellationToken)
    {
        _reports.Add(report);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyDictionary<QuestionId, QuestionDecision>> DecisionsAsync(
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyDictionary<QuestionId, QuestionDecision>>(_decisions);

    public Task DecideAsync(QuestionDecision decision, CancellationToken cancellationToken)
    {
        _decisions[decision.Question] = decision;
        return Task.CompletedTask;
    }
}
