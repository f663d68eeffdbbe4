using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.WebApi;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Protocol.Delivery;

/// <summary>Where everything arrives. Taking it never waits, so sockets are read while handlers work.</summary>
internal sealed partial class SlackInbox(
    ISlackHandler handler,
    SlackApi api,
    TimeProvider time,
    ILogger logger
) : IDisposable
{
    /// <summary>More than that are not remembered.</summary>
    public const int MostRemembered = 10_000;

    /// <summary>Longer than Slack delivers again, and than a signed request is taken.</summary>
    public static TimeSpan RememberedFor { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Of the three seconds Slack waits, the others are for the way.</summary>
    public static TimeSpan AcknowledgedWithin { get; } = TimeSpan.FromSeconds(1);

    private readonly Remembered<string, Acknowledgement> _seen = new(time, RememberedFor, MostRemembered);
    private readonly TurnsByPerson<string> _turns = new(time);

    /// <param name="way">Used once, unless it returns <see cref="Offered.Full"/>.</param>
    public Offered Offer(SlackPayload payload, IWayBack way)
    {
        if (payload is SlackPayload.Other(var kind))
        {
            Log.PassedOver(logger, kind);
            _ = way.AcknowledgeAsync(null);
            return Offered.Taken;
        }

        var acknowledgement = new Acknowledgement();
        if (payload.Key is { } key && !_seen.TryAdd(key, acknowledgement, out var earlier))
        {
            // It is acknowledged when the first one is: that it came twice does not mean that it is saved.
            Log.Seen(logger, payload.GetType().Name);
            earlier.Carry(way);
            return Offered.SeenBefore;
        }

        acknowledgement.Carry(way);
        if (!TryStart(new ReceivedPayload(payload, time.GetUtcNow(), acknowledgement, api), acknowledgement))
        {
            Log.Full(logger, payload.GetType().Name, TurnsByPerson<string>.Capacity);
            if (payload.Key is { } taken)
            {
                _seen.Forget(taken);
            }

            return Offered.Full;
        }

        if (payload.IsAnswer)
        {
            acknowledgement.GiveAfter(AcknowledgedWithin, time);
        }
        else
        {
            acknowledgement.Give(null);
        }

        return Offered.Taken;
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

    private bool TryStart(ReceivedPayload received, Acknowledgement acknowledgement) =>
        received.Payload.Person is { } person
            ? _turns.TryStart(person, stopped => HandleAsync(received, acknowledgement, stopped))
            : _turns.TryStart(stopped => HandleAsync(received, acknowledgement, stopped));

    private async Task HandleAsync(
        ReceivedPayload received,
        Acknowledgement acknowledgement,
        CancellationToken stopped
    )
    {
        try
        {
            await handler.HandleAsync(received, stopped);
        }
        catch (SlackException e)
        {
            Log.NotAnswered(logger, received.Payload.GetType().Name, e.Message);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e, received.Payload.GetType().Name);
        }
        finally
        {
            acknowledgement.Give(null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A {Kind} was delivered again.")]
        public static partial void Seen(ILogger logger, string kind);

        [LoggerMessage(2, LogLevel.Error, "A {Kind} is not answered: {Capacity} are waiting already.")]
        public static partial void Full(ILogger logger, string kind, int capacity);

        [LoggerMessage(3, LogLevel.Warning, "A {Kind} was not answered: {Reason}")]
        public static partial void NotAnswered(ILogger logger, string kind, string reason);

        [LoggerMessage(4, LogLevel.Error, "A {Kind} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, string kind);

        [LoggerMessage(5, LogLevel.Warning, "{Count} deliveries were cut off by the stop.")]
        public static partial void CutOff(ILogger logger, int count);

        [LoggerMessage(6, LogLevel.Debug, "Nothing is done about: {Kind}.")]
        public static partial void PassedOver(ILogger logger, string kind);
    }
}

/// <summary>What became of a delivery.</summary>
internal enum Offered
{
    Taken,
    SeenBefore,

    /// <summary>It is not acknowledged: Slack will deliver it again.</summary>
    Full,
}
