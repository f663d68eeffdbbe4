using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;

namespace ChatStudyBot.Discord.Protocol.Delivery;

/// <summary>The way back for the one first answer.</summary>
internal interface IFirstAnswer
{
    /// <summary>Ends when Discord has it.</summary>
    /// <exception cref="DiscordException">It was not taken.</exception>
    Task SendAsync(
        InteractionTicket ticket,
        InteractionResponse response,
        CancellationToken cancellationToken
    );
}

/// <summary>For what came over the gateway.</summary>
internal sealed class CallbackAnswer(DiscordRest rest) : IFirstAnswer
{
    public Task SendAsync(
        InteractionTicket ticket,
        InteractionResponse response,
        CancellationToken cancellationToken
    ) => rest.RespondAsync(ticket, response, cancellationToken);
}
