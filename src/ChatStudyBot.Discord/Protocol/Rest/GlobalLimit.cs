using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>Fifty requests a second for the whole bot, and the pause when Discord says it was too much.</summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    public const int RequestsPerSecond = 50;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly WaitingLine _head = new(1);
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _sent = new();
    private DateTimeOffset _heldUntil = DateTimeOffset.MinValue;

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await _head.EnterAsync(cancellationToken);
        try
        {
            while (TryTake() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }
        }
        finally
        {
            _head.Leave();
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

    /// <returns>How long to wait before asking again; zero: taken.</returns>
    private TimeSpan TryTake()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now < _heldUntil)
            {
                return _heldUntil - now;
            }

            while (_sent.TryPeek(out var oldest) && now - oldest >= Window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= RequestsPerSecond)
            {
                return _sent.Peek() + Window - now;
            }

            _sent.Enqueue(now);
            return TimeSpan.Zero;
        }
    }
}
