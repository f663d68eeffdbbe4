namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>The heartbeats of one connection, as times since some start.</summary>
internal sealed class Heartbeat
{
    /// <summary>Discord allows 120 frames a minute; the others are for heartbeats of our own.</summary>
    public const int MostFramesPerMinute = 100;

    /// <summary>With fewer, our own heartbeats are too many.</summary>
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _interval;
    private readonly Queue<TimeSpan> _sent = new();

    /// <param name="random">The first heartbeat comes anywhere within the interval: not all bots' at once.</param>
    public Heartbeat(TimeSpan interval, TimeSpan now, Random random)
    {
        _interval = interval < ShortestInterval ? ShortestInterval : interval;
        Due = now + (_interval * random.NextDouble());
    }

    public TimeSpan Due { get; private set; }

    /// <summary>False when the last one was not answered: the connection is dead though open.</summary>
    public bool IsAnswered { get; private set; } = true;

    public void Answered() => IsAnswered = true;

    public void Beat(TimeSpan now)
    {
        IsAnswered = false;
        Due = now + _interval;
        Count(now);
    }

    /// <summary>One that was asked for does not move the schedule.</summary>
    /// <returns>False when there were so many that another frame would close the connection.</returns>
    public bool MayBeatExtra(TimeSpan now)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= Minute)
        {
            _sent.Dequeue();
        }

        if (_sent.Count >= MostFramesPerMinute)
        {
            return false;
        }

        Count(now);
        return true;
    }

    /// <summary>Any frame that is sent counts.</summary>
    public void Count(TimeSpan now) => _sent.Enqueue(now);
}
