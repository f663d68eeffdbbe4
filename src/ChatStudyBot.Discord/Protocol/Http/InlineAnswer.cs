using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;

namespace ChatStudyBot.Discord.Protocol.Http;

/// <summary>
/// The first answer as the reply to the very request, when it comes soon; else the request is told to expect it by
/// the callback route, and it goes there.
/// </summary>
internal sealed class InlineAnswer(DiscordRest rest) : IFirstAnswer
{
    private readonly TaskCompletionSource<RestBody?> _given = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isDecided;

    public async Task SendAsync(
        InteractionTicket ticket,
        InteractionResponse response,
        CancellationToken cancellationToken
    )
    {
        var body = CallbackWriter.Write(response);
        if (Decide() && !body.HasFiles)
        {
            _given.SetResult(body);
            await _written.Task.WaitAsync(cancellationToken);
            return;
        }

        _given.TrySetResult(null);
        await rest.RespondAsync(ticket, response, cancellationToken);
    }

    /// <returns>The answer; null: it will not come this way.</returns>
    public async Task<RestBody?> WaitAsync(TimeSpan patience, TimeProvider time)
    {
        try
        {
            return await _given.Task.WaitAsync(patience, time);
        }
        catch (TimeoutException)
        {
            return Decide() ? null : await _given.Task;
        }
    }

    public void Written() => _written.TrySetResult();

    public void NotWritten(Exception cause) =>
        _written.TrySetException(
            new DiscordUnavailableException("Discord did not wait for the answer to its request.", cause)
        );

    /// <returns>Whether this call is the one that decides which way the answer goes.</returns>
    private bool Decide() => Interlocked.Exchange(ref _isDecided, 1) == 0;
}
