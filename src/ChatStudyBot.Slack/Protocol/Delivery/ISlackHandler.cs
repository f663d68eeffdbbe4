namespace ChatStudyBot.Slack.Protocol.Delivery;

/// <summary>
/// Gets everything once, whichever way and however often it came. What one person does comes one after the other, in
/// its order; that of different people at the same time.
/// </summary>
internal interface ISlackHandler
{
    /// <summary>When it ends, an answer that it has not acknowledged is acknowledged.</summary>
    /// <param name="cancellationToken">Ends some seconds after the bot is told to stop.</param>
    Task HandleAsync(ReceivedPayload received, CancellationToken cancellationToken);
}
