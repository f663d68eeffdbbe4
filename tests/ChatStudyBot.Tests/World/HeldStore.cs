using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Tests.World;

/// <summary>A store that can be slow at saving answers.</summary>
internal sealed class HeldStore(IQuizStore inner) : IQuizStore
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Answers are saved only after this.</summary>
    public Task Disk { get; set; } = Task.CompletedTask;

    /// <summary>Ends when an answer waits to be saved.</summary>
    public Task Asked => _asked.Task;

    public async Task<bool> AppendAsync(AnswerEntry entry, CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        await Disk;
        return await inner.AppendAsync(entry, cancellationToken);
    }

    public Task SaveAsync(QuizCommit commit, CancellationToken cancellationToken) =>
        inner.SaveAsync(commit, cancellationToken);

    public Task<IReadOnlyList<StoredQuiz>> RunningAsync(CancellationToken cancellationToken) =>
        inner.RunningAsync(cancellationToken);

    public Task<StoredQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken) =>
        inner.FindAsync(quiz, cancellationToken);

    public Task<IReadOnlyDictionary<Core.Questions.QuestionId, DateTimeOffset>> LastAskedAsync(
        string place,
        CancellationToken cancellationToken
    ) => inner.LastAskedAsync(place, cancellationToken);

    public Task RecordSignOfLifeAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        inner.RecordSignOfLifeAsync(at, cancellationToken);

    public Task<DateTimeOffset?> LastSignOfLifeAsync(CancellationToken cancellationToken) =>
        inner.LastSignOfLifeAsync(cancellationToken);
}
