using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>
/// Lets posts into a channel one after the other, so that they stand there in their order, and no faster than Slack
/// takes them: about one a second, some at once after a rest.
/// </summary>
/// <remarks>https://docs.slack.dev/apis/web-api/rate-limits#posting_messages</remarks>
internal sealed class PostQueue(TimeProvider time)
{
    /// <summary>What would stand behind so many comes too late to be of use.</summary>
    public const int MostWaiting = 100;

    /// <summary>After a rest, so many may follow each other at once.</summary>
    public const int AtOnce = 4;

    public static TimeSpan Every { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Channels come and go: those that rest are let go.</summary>
    private const int SweepEvery = 256;

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private int _sweepAt = SweepEvery;

    /// <summary>Waits for its turn; until it is disposed of, no other post goes to the channel.</summary>
    /// <returns>Null: too many are waiting.</returns>
    public async Task<IDisposable?> EnterAsync(string channel, CancellationToken cancellationToken)
    {
        if (Join(channel) is not { } lane)
        {
            return null;
        }

        var isHead = false;
        try
        {
            await lane.Line.EnterAsync(cancellationToken);
            isHead = true;
            if (lane.FreeAt - time.GetUtcNow() - (Every * (AtOnce - 1)) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            var now = time.GetUtcNow();
            lane.FreeAt = (lane.FreeAt > now ? lane.FreeAt : now) + Every;
            return new Turn(this, lane);
        }
        catch
        {
            Leave(lane, isHead);
            throw;
        }
    }

    private Lane? Join(string channel)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(channel, out var lane))
            {
                if (_lanes.Count >= _sweepAt)
                {
                    Sweep();
                }

                lane = _lanes[channel] = new Lane();
            }

            if (lane.Users >= MostWaiting)
            {
                return null;
            }

            lane.Users++;
            return lane;
        }
    }

    private void Leave(Lane lane, bool isHead)
    {
        lock (_lanes)
        {
            lane.Users--;
        }

        if (isHead)
        {
            lane.Line.Leave();
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (
            var (channel, _) in _lanes.Where(entry => entry.Value.Users == 0 && entry.Value.FreeAt <= now)
        )
        {
            _lanes.Remove(channel);
        }

        _sweepAt = _lanes.Count + SweepEvery;
    }

    private sealed class Lane
    {
        public WaitingLine Line { get; } = new(1);

        public int Users { get; set; }

        /// <summary>When nothing of the pace is used up any more.</summary>
        public DateTimeOffset FreeAt { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Turn(PostQueue queue, Lane lane) : IDisposable
    {
        public void Dispose() => queue.Leave(lane, isHead: true);
    }
}
