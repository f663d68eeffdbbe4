using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;

namespace ChatStudyBot.Slack.Protocol.Delivery;

/// <summary>Something people did and the ways to answer it.</summary>
internal sealed class ReceivedPayload(
    SlackPayload payload,
    DateTimeOffset receivedAt,
    Acknowledgement acknowledgement,
    SlackApi api
)
{
    public SlackPayload Payload => payload;

    public DateTimeOffset ReceivedAt => receivedAt;

    /// <summary>For saying more, also later; null where Slack gives none.</summary>
    public ResponseTicket? Ticket { get; } =
        payload.ResponseUrl is { } address ? new ResponseTicket(address, receivedAt) : null;

    /// <summary>
    /// Ends when Slack was told that an answer has arrived although it was not saved by then: waiting longer would
    /// have shown the person an error. What is saved after that is saved nevertheless.
    /// </summary>
    public Task Overdue => acknowledgement.Overdue;

    /// <summary>
    /// Tells Slack that an answer is saved; commands and events are acknowledged as they come. A second time it does
    /// nothing.
    /// </summary>
    /// <param name="response">For a form alone: what is wrong with it, or what takes its place.</param>
    /// <returns>False: it was <see cref="Overdue"/>, and the response was not given.</returns>
    /// <exception cref="InvalidOperationException">Slack takes no such response to this.</exception>
    public async Task<bool> AcknowledgeAsync(ResponsePayload? response = null)
    {
        if (response is not null && payload is not SlackPayload.Form)
        {
            throw new InvalidOperationException($"Slack takes no response to a {payload.GetType().Name}.");
        }

        acknowledgement.Give(response);
        await acknowledgement.Carried;
        return !acknowledgement.IsOverdue;
    }

    /// <summary>Says something further that only the one who did it sees.</summary>
    /// <exception cref="SlackException">It was not done.</exception>
    public Task RespondAsync(Message message, CancellationToken cancellationToken) =>
        api.RespondAsync(TicketOrThrow, message, cancellationToken);

    /// <summary>Puts it in the place of the message that was pressed, or of the answer given before.</summary>
    /// <exception cref="SlackException">It was not done.</exception>
    public Task ReplaceAsync(Message message, CancellationToken cancellationToken) =>
        api.ReplaceAsync(TicketOrThrow, message, cancellationToken);

    /// <summary>Takes away the message that was pressed, or the answer given before.</summary>
    /// <exception cref="SlackException">It was not done.</exception>
    public Task RemoveAsync(CancellationToken cancellationToken) =>
        api.RemoveAsync(TicketOrThrow, cancellationToken);

    /// <summary>Opens a form, once and within three seconds.</summary>
    /// <exception cref="SlackException">It was not opened.</exception>
    public Task OpenViewAsync(View view, CancellationToken cancellationToken) =>
        payload.TriggerId is { } trigger
            ? api.OpenViewAsync(trigger, receivedAt, view, cancellationToken)
            : throw new InvalidOperationException($"A {payload.GetType().Name} opens no view.");

    private ResponseTicket TicketOrThrow =>
        Ticket
        ?? throw new InvalidOperationException($"A {payload.GetType().Name} came without a response url.");
}
