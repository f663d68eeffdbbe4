namespace ChatStudyBot.Tests.World;

/// <summary>A clock that stands still until it is moved; its timers fire then, in order.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Func<ManualTimer, bool> Fits, TaskCompletionSource<TimeSpan> Found)> _watchers =
    [];
    private DateTimeOffset _now = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = new ManualTimer(this, () => callback(state));
        Set(timer, dueTime);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Ends when something waits for exactly so long; then the clock is moved to its end.</summary>
    public async Task PassAsync(TimeSpan wait) => await PassAsync(wait, wait);

    /// <returns>How long it was.</returns>
    public async Task<TimeSpan> PassAsync(TimeSpan least, TimeSpan most)
    {
        var wait = await WaitedForAsync(timer => !timer.IsAlarm, least, most);
        Advance(wait);
        return wait;
    }

    /// <summary>
    /// As <see cref="PassAsync(TimeSpan, TimeSpan)"/>, for a timer that is set anew again and again, once nothing else
    /// is timed: moving the clock must not break off what is just being sent.
    /// </summary>
    public async Task<TimeSpan> PassAlarmAsync(TimeSpan least, TimeSpan most)
    {
        var wait = await WaitedForAsync(
            timer => timer.IsAlarm && _timers.TrueForAll(other => other.IsAlarm),
            least,
            most
        );
        Advance(wait);
        return wait;
    }

    /// <summary>Ends when so many wait for exactly so long; the clock stands still.</summary>
    public async Task WaitedForAsync(TimeSpan wait, int count = 1) =>
        await WaitedForAsync(timer => !timer.IsAlarm && Same(wait) >= count, wait, wait);

    /// <summary>Ends when so many waits fit; then the clock is moved to the end of the shortest of them.</summary>
    /// <returns>How long it was.</returns>
    public async Task<TimeSpan> PassShortestAsync(int count, Func<TimeSpan, bool> fits)
    {
        bool Fits(ManualTimer timer) => !timer.IsAlarm && timer.Due - _now is { } left && fits(left);
        TimeSpan Shortest() => _timers.Where(Fits).Min(timer => timer.Due!.Value - _now);
        await WaitedForAsync(
            timer => Fits(timer) && _timers.Count(Fits) >= count,
            TimeSpan.Zero,
            TimeSpan.MaxValue
        );
        TimeSpan wait;
        lock (_lock)
        {
            wait = Shortest();
        }

        Advance(wait);
        return wait;
    }

    /// <summary>Ends when nothing is timed: moving the clock breaks off nothing then.</summary>
    /// <param name="but">So much may be that is known to the test.</param>
    public async Task IdleAsync(int but = 0)
    {
        async Task SpinAsync()
        {
            while (TimerCount > but)
            {
                await Task.Yield();
            }
        }

        await SpinAsync().Soon("a time at which nothing is timed");
    }

    private int TimerCount
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    /// <summary>Ends when something waits for so long; the clock stands still.</summary>
    public async Task WaitedForAsync(TimeSpan least, TimeSpan most) =>
        await WaitedForAsync(timer => !timer.IsAlarm, least, most);

    private int Same(TimeSpan wait) => _timers.Count(timer => !timer.IsAlarm && timer.Due - _now == wait);

    private async Task<TimeSpan> WaitedForAsync(Func<ManualTimer, bool> isKind, TimeSpan least, TimeSpan most)
    {
        bool Fits(ManualTimer timer) =>
            isKind(timer) && timer.Due - _now is { } left && left >= least && left <= most;
        var found = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_timers.Find(timer => Fits(timer)) is { Due: { } due })
            {
                return due - _now;
            }

            _watchers.Add((Fits, found));
        }

        return await found.Task.Soon(() => $"a wait between {least} and {most}; there are: {Pending()}");
    }

    private string Pending()
    {
        lock (_lock)
        {
            return string.Join(", ", _timers.Select(timer => timer.Due - _now));
        }
    }

    /// <returns>Null when there is none any more: the clock is at the end then.</returns>
    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            // At the end in the same breath: what is timed meanwhile is timed before it or after it, and is not lost.
            var at = next?.Due ?? end;
            _now = at > _now ? at : _now;
            if (next is not null)
            {
                next.Due = null;
            }

            return next;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime)
    {
        bool isDueNow;
        lock (_lock)
        {
            _timers.Remove(timer);
            timer.Due = dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime;
            isDueNow = dueTime == TimeSpan.Zero;
            if (isDueNow)
            {
                timer.Due = null;
            }

            if (timer.Due is not null)
            {
                _timers.Add(timer);
            }

            Notify();
        }

        if (isDueNow)
        {
            timer.Fire();
        }
    }

    private void Remove(ManualTimer timer)
    {
        lock (_lock)
        {
            timer.Due = null;
            _timers.Remove(timer);
            Notify();
        }
    }

    private void Notify()
    {
        foreach (var watcher in _watchers.ToList())
        {
            if (_timers.Find(timer => watcher.Fits(timer)) is { Due: { } due })
            {
                _watchers.Remove(watcher);
                watcher.Found.SetResult(due - _now);
            }
        }
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        /// <summary>Set anew after it was made.</summary>
        public bool IsAlarm { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            IsAlarm = true;
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
