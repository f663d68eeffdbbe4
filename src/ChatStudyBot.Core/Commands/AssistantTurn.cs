using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands;

/// <summary>What a model is asked for one reply, however often: what takes too long or goes wrong is done without.</summary>
internal sealed class AssistantTurn(IAssistant assistant, TimeProvider time)
{
    /// <summary>Platforms are told in time that an answer takes longer; people are not kept waiting longer than this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly DateTimeOffset _until = time.GetUtcNow() + Patience;

    /// <param name="atMost">How long to wait; less when the patience is over before.</param>
    /// <returns>Null when nothing came.</returns>
    public async Task<string?> AskAsync(
        AssistantPrompt prompt,
        TimeSpan atMost,
        CancellationToken cancellationToken
    )
    {
        var left = _until - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return null;
        using var late = new CancellationTokenSource(left < atMost ? left : atMost, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await assistant.CompleteAsync(prompt, over.Token);
        }
        catch (Exception failure)
            when (failure is AssistantException
                || failure is OperationCanceledException && late.IsCancellationRequested
            )
        {
            return null;
        }
    }
}
