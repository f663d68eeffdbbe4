using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>
/// The queue of one rate limit. What is left of a limit is known from the answers only, so after a reset, and at
/// first, one request goes alone and the others wait for what its answer says.
/// </summary>
internal sealed class Bucket(TimeProvider time)
{
    private readonly WaitingLine _head = new(1);
    private readonly Lock _lock = new();
    private int _users;
    private int _underWay;
    private int _remaining;
    private DateTimeOffset _resetsAt = DateTimeOffset.MinValue;
    private DateTimeOffset _heldUntil = DateTimeOffset.MinValue;

    /// <summary>Nobody waits and nothing is known that would be lost with it.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                var now = time.GetUtcNow();
                return _users == 0 && now >= _resetsAt && now >= _heldUntil;
            }
        }
    }

    /// <summary>Waits for its turn; <see cref="Turn.Dispose"/> ends it.</summary>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _users++;
        }

        var isHead = false;
        try
        {
            await _head.EnterAsync(cancellationToken);
            isHead = true;
            while (Wait() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return Take();
        }
        catch (OperationCanceledException)
        {
            Leave(isHead);
            throw;
        }
    }

    public void Hold(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + wait;
            _heldUntil = until > _heldUntil ? until : _heldUntil;
        }
    }

    private TimeSpan Wait()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var until = now < _resetsAt && _remaining == 0 ? _resetsAt : now;
            return (until > _heldUntil ? until : _heldUntil) - now;
        }
    }

    private Turn Take()
    {
        lock (_lock)
        {
            _underWay++;
            var isKnown = time.GetUtcNow() < _resetsAt;
            if (isKnown)
            {
                _remaining--;
                _head.Leave();
            }

            return new Turn(this, isAlone: !isKnown);
        }
    }

    public void Learn(RateLimitHeaders headers)
    {
        if (headers is not { Remaining: { } remaining, ResetAfter: { } after })
        {
            return;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            var resetsAt = now + after;
            // Answers overtake each other: within one window the smallest number is the right one.
            var isSameWindow = now < _resetsAt && resetsAt - _resetsAt < TimeSpan.FromMilliseconds(500);
            var left = Math.Max(0, remaining - (isSameWindow ? 0 : Math.Max(0, _underWay - 1)));
            _remaining = isSameWindow ? Math.Min(_remaining, left) : left;
            _resetsAt = isSameWindow && _resetsAt > resetsAt ? _resetsAt : resetsAt;
        }
    }

    private void Leave(bool isHead)
    {
        lock (_lock)
        {
            _users--;
        }

        if (isHead)
        {
            _head.Leave();
        }
    }

    /// <summary>One request's stay in the bucket.</summary>
    internal sealed class Turn(Bucket bucket, bool isAlone) : IDisposable
    {
        public Bucket Bucket => bucket;

        public void Dispose()
        {
            lock (bucket._lock)
            {
                bucket._underWay--;
            }

            bucket.Leave(isAlone);
        }
    }
}
