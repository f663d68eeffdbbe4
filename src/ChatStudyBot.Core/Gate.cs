using System.Diagnostics.CodeAnalysis;

namespace ChatStudyBot.Core;

/// <summary>What is done behind it is done one after the other; nobody else waits for that.</summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "Only a wait handle would have to be disposed of, and none is ever asked for."
)]
internal sealed class Gate
{
    /// <summary>Whoever has it works; the others wait for theirs.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
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
