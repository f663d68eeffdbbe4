using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Delivery;

/// <summary>Where interactions arrive. Taking one never waits, so sockets are read while handlers work.</summary>
internal sealed partial class InteractionInbox(
    IInteractionHandler handler,
    DiscordRest rest,
    TimeProvider time,
    ILogger logger
) : IDisposable
{
    /// <summary>Longer than Discord replays to a session and than a signed request is taken.</summary>
    public static TimeSpan RememberedFor { get; } = TimeSpan.FromMinutes(10);

    private readonly Remembered<Snowflake, DateTimeOffset> _seen = new(time, RememberedFor, int.MaxValue);
    private readonly TurnsByPerson<Snowflake> _turns = new(time);

    public Offered Offer(Interaction interaction)
    {
        var ticket = InteractionTicket.Of(interaction, time.GetUtcNow());
        if (!_seen.TryAdd(interaction.Id, ticket.ReceivedAt, out var first))
        {
            Log.Seen(logger, interaction.Id, first);
            return Offered.SeenBefore;
        }

        if (TryStart(new ReceivedInteraction(interaction, ticket, rest)))
        {
            return Offered.Taken;
        }

        _seen.Forget(interaction.Id);
        Log.Full(logger, interaction.Id, TurnsByPerson<Snowflake>.Capacity);
        return Offered.Full;
    }

    /// <summary>Waits for what is under way, at most some seconds.</summary>
    public async Task DrainAsync()
    {
        if (await _turns.DrainAsync() is > 0 and var count)
        {
            Log.CutOff(logger, count);
        }
    }

    public void Dispose() => _turns.Dispose();

    private bool TryStart(ReceivedInteraction received) =>
        received.Interaction is { Type: InteractionKind.Autocomplete } or { Invoker: null }
            ? _turns.TryStart(stopped => HandleAsync(received, stopped))
            : _turns.TryStart(received.Interaction.Invoker.Id, stopped => HandleAsync(received, stopped));

    private async Task HandleAsync(ReceivedInteraction received, CancellationToken stopped)
    {
        try
        {
            await handler.HandleAsync(received, stopped);
        }
        catch (DiscordException e)
        {
            Log.NotAnswered(logger, received.Interaction.Id, e.Message);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e, received.Interaction.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Interaction {Id} of {First:O} was delivered again.")]
        public static partial void Seen(ILogger logger, Snowflake id, DateTimeOffset first);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "Interaction {Id} is not answered: {Capacity} are waiting already."
        )]
        public static partial void Full(ILogger logger, Snowflake id, int capacity);

        [LoggerMessage(3, LogLevel.Warning, "Interaction {Id} was not answered: {Reason}")]
        public static partial void NotAnswered(ILogger logger, Snowflake id, string reason);

        [LoggerMessage(4, LogLevel.Error, "Interaction {Id} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, Snowflake id);

        [LoggerMessage(5, LogLevel.Warning, "{Count} interactions were cut off by the stop.")]
        public static partial void CutOff(ILogger logger, int count);
    }
}

/// <summary>What became of a delivered interaction.</summary>
internal enum Offered
{
    Taken,
    SeenBefore,
    Full,
}
