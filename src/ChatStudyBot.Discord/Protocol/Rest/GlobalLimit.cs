using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>
/// Fifty requests a second for the whole bot, and the pause when Discord says it was too much. The second is counted
/// from the answer: when a request was counted is known no better than that it was before, and requests sent a second
/// apart may arrive together.
/// </summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    public const int RequestsPerSecond = 50;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly WaitingLine _places = new(RequestsPerSecond);
    private readonly WaitingLine _head = new(1);
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _answered = new();
    private readonly long _start = time.GetTimestamp();
    private int _underWay;
    private TimeSpan _heldUntil;

    /// <summary>Of a clock that nobody sets.</summary>
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits until one more may be sent.</summary>
    /// <returns>To be disposed of when its answer is there, or is no longer waited for.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _places.EnterAsync(cancellationToken);
        try
        {
            await WaitAsync(cancellationToken);
            return new Place(this);
        }
        catch (OperationCanceledException)
        {
            _places.Leave();
            throw;
        }
    }

    public void Hold(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = Now + wait;
            _heldUntil = until > _heldUntil ? until : _heldUntil;
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _head.EnterAsync(cancellationToken);
        try
        {
            while (TryTake() is { Ticks: > 0 } wait)
            {
                // Timers count whole milliseconds, and the rest would be waited for in a tight loop.
                await Task.Delay(
                    TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)),
                    time,
                    cancellationToken
                );
            }
        }
        finally
        {
            _head.Leave();
        }
    }

    /// <returns>How long to wait before asking again; zero: taken.</returns>
    private TimeSpan TryTake()
    {
        lock (_lock)
        {
            var now = Now;
            if (now < _heldUntil)
            {
                return _heldUntil - now;
            }

            while (_answered.TryPeek(out var oldest) && now - oldest >= Window)
            {
                _answered.Dequeue();
            }

            // Fewer than fifty are under way when somebody asks, so what fills the limit has been answered.
            if (_underWay + _answered.Count >= RequestsPerSecond)
            {
                return _answered.Peek() + Window - now;
            }

            _underWay++;
            return TimeSpan.Zero;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _underWay--;
            _answered.Enqueue(Now);
        }

        _places.Leave();
    }

    private sealed class Place(GlobalLimit limit) : IDisposable
    {
        public void Dispose() => limit.Leave();
    }
}
