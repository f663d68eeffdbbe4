using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>
/// Lets connections start sessions no faster than Discord asks: a few in five seconds, and no more than are left of
/// the day's; one too many and Discord resets the token.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#rate-limiting</remarks>
internal sealed partial class SessionGate(DiscordRest rest, TimeProvider time, Random random, ILogger logger)
{
    /// <summary>A little more than Discord's five seconds: the way there is not always as long.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5.5);

    /// <summary>Only the address may be kept for long.</summary>
    private static readonly TimeSpan FiguresHoldFor = TimeSpan.FromSeconds(30);

    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(64), random);
    private readonly WaitingLine _asking = new(1);
    private readonly Dictionary<int, Lane> _lanes = [];
    private GatewayBot? _figures;
    private DateTimeOffset _readAt;
    private int _remaining;

    /// <summary>Asks until Discord answers.</summary>
    /// <exception cref="DiscordException">It will not.</exception>
    public async Task<GatewayBot> ReadAsync(CancellationToken cancellationToken)
    {
        await _asking.EnterAsync(cancellationToken);
        try
        {
            return await ReadAnewAsync(cancellationToken);
        }
        finally
        {
            _asking.Leave();
        }
    }

    /// <summary>Waits until the shard may start a session.</summary>
    /// <exception cref="DiscordException">Discord will not say.</exception>
    public async Task<SessionPermit> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        var figures = _figures ?? await ReadAsync(cancellationToken);
        var lane = LaneOf(shard % Math.Max(1, figures.SessionStartLimit.MaxConcurrency));
        await lane.Line.EnterAsync(cancellationToken);
        try
        {
            if (lane.LastStart + Pace - time.GetUtcNow() is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause, time, cancellationToken);
            }

            var gateway = await TakeOneAsync(cancellationToken);
            return new SessionPermit(gateway, isUsed => End(lane, isUsed));
        }
        catch
        {
            lane.Line.Leave();
            throw;
        }
    }

    private void End(Lane lane, bool isUsed)
    {
        if (isUsed)
        {
            lane.LastStart = time.GetUtcNow();
        }
        else
        {
            Interlocked.Increment(ref _remaining);
        }

        lane.Line.Leave();
    }

    /// <summary>Waits until one of the day's starts is left.</summary>
    private async Task<Uri> TakeOneAsync(CancellationToken cancellationToken)
    {
        await _asking.EnterAsync(cancellationToken);
        try
        {
            while (true)
            {
                var figures =
                    _figures is { } known && time.GetUtcNow() - _readAt < FiguresHoldFor
                        ? known
                        : await ReadAnewAsync(cancellationToken);
                if (_remaining > 0)
                {
                    Interlocked.Decrement(ref _remaining);
                    return figures.Url;
                }

                var wait = TimeSpan.FromMilliseconds(Math.Max(1000, figures.SessionStartLimit.ResetAfter));
                Log.UsedUp(logger, figures.SessionStartLimit.Total, wait.TotalMinutes);
                await Task.Delay(wait, time, cancellationToken);
                _figures = null;
            }
        }
        finally
        {
            _asking.Leave();
        }
    }

    private async Task<GatewayBot> ReadAnewAsync(CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                _figures = await rest.GetGatewayBotAsync(cancellationToken);
                _readAt = time.GetUtcNow();
                _remaining = _figures.SessionStartLimit.Remaining;
                return _figures;
            }
            catch (DiscordUnavailableException e)
            {
                var wait = _backoff.After(failures);
                Log.Unreachable(logger, e.Message, wait.TotalSeconds);
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private Lane LaneOf(int key)
    {
        lock (_lanes)
        {
            return _lanes.TryGetValue(key, out var lane) ? lane : _lanes[key] = new Lane();
        }
    }

    /// <summary>Shards that may not start at the same time.</summary>
    private sealed class Lane
    {
        public WaitingLine Line { get; } = new(1);

        public DateTimeOffset LastStart { get; set; } = DateTimeOffset.MinValue;
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Error,
            "All {Total} session starts of the day are used up; the next try comes in {Minutes:0} minutes."
        )]
        public static partial void UsedUp(ILogger logger, int total, double minutes);

        [LoggerMessage(2, LogLevel.Warning, "{Reason} The next try comes in {Seconds:0.0} s.")]
        public static partial void Unreachable(ILogger logger, string reason, double seconds);
    }
}
