using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Telemetry;

/// <summary>Counts the rounds that are put; the store counts answers and commits itself.</summary>
internal sealed class MeteredQuizStore(IQuizStore inner, BotMeter meter) : IQuizStore
{
    public async Task SaveAsync(QuizCommit commit, CancellationToken cancellationToken)
    {
        await inner.SaveAsync(commit, cancellationToken);
        if (commit.Asked.Length > 0)
        {
            meter.Rounds.Add(
                commit.Asked.Length,
                new KeyValuePair<string, object?>("mode", commit.Quiz.Mode.ToString().ToLowerInvariant())
            );
        }
    }

    public Task<bool> AppendAsync(AnswerEntry entry, CancellationToken cancellationToken) =>
        inner.AppendAsync(entry, cancellationToken);

    public Task<IReadOnlyList<StoredQuiz>> RunningAsync(CancellationToken cancellationToken) =>
        inner.RunningAsync(cancellationToken);

    public Task<StoredQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken) =>
        inner.FindAsync(quiz, cancellationToken);

    public Task<IReadOnlyDictionary<QuestionId, DateTimeOffset>> LastAskedAsync(
        string place,
        CancellationToken cancellationToken
    ) => inner.LastAskedAsync(place, cancellationToken);

    public Task RecordSignOfLifeAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        inner.RecordSignOfLifeAsync(at, cancellationToken);

    public Task<DateTimeOffset?> LastSignOfLifeAsync(CancellationToken cancellationToken) =>
        inner.LastSignOfLifeAsync(cancellationToken);
}
