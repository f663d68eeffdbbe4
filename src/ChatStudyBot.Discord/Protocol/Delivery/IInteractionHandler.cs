namespace ChatStudyBot.Discord.Protocol.Delivery;

/// <summary>
/// Gets every interaction once, whichever way it came. The interactions of one person come one after the other, in
/// their order (but for suggestions, which wait for nothing); those of different people at the same time.
/// </summary>
internal interface IInteractionHandler
{
    /// <param name="cancellationToken">Ends some seconds after the bot is told to stop.</param>
    Task HandleAsync(ReceivedInteraction received, CancellationToken cancellationToken);
}
