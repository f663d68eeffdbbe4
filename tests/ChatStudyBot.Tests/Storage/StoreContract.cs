using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Storage;

/// <summary>What every engine promises; an engine derives from it and opens its store.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected static CancellationToken None => CancellationToken.None;

    protected IStore Store { get; private set; } = null!;

    private protected TempFolder Folder { get; } = new();

    public async Task InitializeAsync()
    {
        Store = Open();
        await Store.Quizzes.SaveAsync(Play.Commit(), None);
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>Opens the store of this test; the same one again after it was closed.</summary>
    protected abstract IStore Open();

    private async Task Reopen()
    {
        await Store.DisposeAsync();
        Store = Open();
    }

    private async Task<StoredQuiz> Replay(int quiz = 1) =>
        await Store.Quizzes.FindAsync(Play.QuizId(quiz), None)
        ?? throw new InvalidOperationException("The quiz is not stored.");

    private async Task<IReadOnlyList<string>> Deliveries() =>
        [.. (await Replay()).Log.Select(entry => entry.Delivery)];
}
