using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// What a model is asked for one reply, however often: what takes too long or goes wrong is done without. Whoever asks
/// first may go away meanwhile; others wait for the same.
/// </summary>
internal sealed class AssistantTurn(IAssistant assistant, TimeProvider time)
{
    /// <summary>Platforms are told in time that an answer takes longer; people are not kept waiting longer than this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private DateTimeOffset? _until;

    /// <param name="atMost">How long to wait; less when the patience, which begins with the first, is over before.</param>
    /// <returns>Null when nothing came.</returns>
    public async Task<string?> AskAsync(AssistantPrompt prompt, TimeSpan atMost)
    {
        var now = time.GetUtcNow();
        var left = (_until ??= now + Patience) - now;
        if (left <= TimeSpan.Zero)
            return null;
        using var late = new CancellationTokenSource(left < atMost ? left : atMost, time);
        try
        {
            return await assistant.CompleteAsync(prompt, late.Token);
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
