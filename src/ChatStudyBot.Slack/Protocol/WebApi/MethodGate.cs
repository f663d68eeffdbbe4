using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>
/// The queue of one method's rate limit. Slack says nothing of a limit until it is passed; then all of the method's
/// calls wait, and the first one after that goes alone.
/// </summary>
/// <remarks>https://docs.slack.dev/apis/web-api/rate-limits</remarks>
internal sealed class MethodGate(TimeProvider time)
{
    /// <summary>What would wait behind so many is better told that it will not be done.</summary>
    public const int MostWaiting = 1000;

    private readonly TimeProvider _time = time;
    private readonly WaitingLine _head = new(1);
    private readonly Lock _lock = new();
    private int _waiting;
    private bool _isCareful;
    private DateTimeOffset _heldUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for its turn; <see cref="Turn.Dispose"/> ends it.</summary>
    /// <returns>Null: too many are waiting.</returns>
    public async Task<Turn?> EnterAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_waiting >= MostWaiting)
            {
                return null;
            }

            _waiting++;
        }

        try
        {
            await _head.EnterAsync(cancellationToken);
            return await TakeAsync(cancellationToken);
        }
        finally
        {
            lock (_lock)
            {
                _waiting--;
            }
        }
    }

    private async Task<Turn> TakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (Wait is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, _time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            _head.Leave();
            throw;
        }

        lock (_lock)
        {
            if (!_isCareful)
            {
                _head.Leave();
            }

            return new Turn(this, isAlone: _isCareful);
        }
    }

    private TimeSpan Wait
    {
        get
        {
            lock (_lock)
            {
                return _heldUntil - _time.GetUtcNow();
            }
        }
    }

    /// <summary>One call's stay.</summary>
    internal sealed class Turn(MethodGate gate, bool isAlone) : IDisposable
    {
        /// <summary>The limit was passed.</summary>
        public void Hold(TimeSpan wait)
        {
            lock (gate._lock)
            {
                var until = gate._time.GetUtcNow() + wait;
                gate._heldUntil = until > gate._heldUntil ? until : gate._heldUntil;
                gate._isCareful = true;
            }
        }

        /// <summary>It was let in.</summary>
        public void Passed()
        {
            lock (gate._lock)
            {
                gate._isCareful = false;
            }
        }

        public void Dispose()
        {
            if (isAlone)
            {
                gate._head.Leave();
            }
        }
    }
}
