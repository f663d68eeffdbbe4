namespace ChatStudyBot.Core;

/// <summary>What is done behind it is done one after the other; nobody else waits for that.</summary>
internal sealed class Gate
{
    // No wait handle is ever asked of it, so there is nothing to dispose of.
    private SemaphoreSlim One { get; } = new(1, 1);

    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await One.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            One.Release();
        }
    }

    public Task InTurnAsync(Func<Task> work, CancellationToken cancellationToken) =>
        InTurnAsync(
            async () =>
            {
                await work();
                return true;
            },
            cancellationToken
        );
}
