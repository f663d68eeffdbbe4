using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.Delivery;

/// <summary>
/// What is said to all deliveries of one thing: decided once, carried back on each of their ways once. What it says
/// beyond that it has arrived is said once only: on the first way that is still open.
/// </summary>
internal sealed class Acknowledgement
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource<ResponsePayload?> _given = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TaskCompletionSource _overdue = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _carried = Task.CompletedTask;
    private bool _isSaid;
    private ITimer? _timer;

    /// <summary>Ends when it was given because nobody had given it in time.</summary>
    public Task Overdue => _overdue.Task;

    public bool IsOverdue => _overdue.Task.IsCompleted;

    /// <summary>Ends when what was given has been carried back on the ways there are by now.</summary>
    public Task Carried
    {
        get
        {
            lock (_lock)
            {
                return _carried;
            }
        }
    }

    /// <summary>Gives it after that time, if nobody else does.</summary>
    public void GiveAfter(TimeSpan limit, TimeProvider time)
    {
        lock (_lock)
        {
            if (!_given.Task.IsCompleted)
            {
                _timer = time.CreateTimer(_ => GiveUp(), null, limit, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>The first time is the one that counts.</summary>
    public void Give(ResponsePayload? response)
    {
        lock (_lock)
        {
            _given.TrySetResult(response);
            _timer?.Dispose();
        }
    }

    /// <summary>Acknowledges one delivery when it is time.</summary>
    public void Carry(IWayBack way)
    {
        lock (_lock)
        {
            _carried = CarryAsync(way, _carried);
        }
    }

    private void GiveUp()
    {
        lock (_lock)
        {
            if (_given.TrySetResult(null))
            {
                _overdue.TrySetResult();
            }
        }
    }

    private async Task CarryAsync(IWayBack way, Task before)
    {
        var response = await _given.Task;
        if (response is null)
        {
            await Task.WhenAll(way.AcknowledgeAsync(null), before);
            return;
        }

        await before;
        var arrived = await way.AcknowledgeAsync(_isSaid ? null : response);
        _isSaid |= arrived;
    }
}
