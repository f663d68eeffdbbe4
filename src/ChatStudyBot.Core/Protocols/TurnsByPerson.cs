namespace ChatStudyBot.Core.Protocols;

/// <summary>
/// Work that people give: that of one person is done one after the other, in the order in which it came, that of
/// different people at the same time.
/// </summary>
public sealed class TurnsByPerson<TPerson>(TimeProvider time) : IDisposable
    where TPerson : notnull
{
    /// <summary>More than that waiting cannot be answered within three seconds anyway.</summary>
    public const int Capacity = 5000;

    private const int DoneAtOnce = 256;

    /// <summary>What is under way when the bot stops may take so long to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly WaitingLine _places = new(DoneAtOnce);
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _underWay = [];
    private readonly Dictionary<TPerson, Task> _lastOfPerson = [];
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>Never waits: the work is done elsewhere.</summary>
    /// <param name="work">Throws nothing. Its token ends some seconds after the bot is told to stop.</param>
    /// <returns>False: too much is waiting already, and nothing is done.</returns>
    public bool TryStart(TPerson person, Func<CancellationToken, Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
        {
            if (!TryAdd(done.Task))
            {
                return false;
            }

            before = _lastOfPerson.GetValueOrDefault(person, Task.CompletedTask);
            _lastOfPerson[person] = done.Task;
        }

        _ = Task.Run(async () =>
        {
            await before;
            await WorkAsync(work);
            End(person, done);
        });
        return true;
    }

    /// <summary>As <see cref="TryStart(TPerson, Func{CancellationToken, Task})"/>, for work that waits for nobody's.</summary>
    public bool TryStart(Func<CancellationToken, Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (!TryAdd(done.Task))
            {
                return false;
            }
        }

        _ = Task.Run(async () =>
        {
            await WorkAsync(work);
            End(done);
        });
        return true;
    }

    /// <summary>Waits for what is under way, at most some seconds.</summary>
    /// <returns>How much of it was cut off.</returns>
    public async Task<int> DrainAsync()
    {
        Task[] underWay;
        lock (_lock)
        {
            underWay = [.. _underWay];
        }

        var cutOff = 0;
        try
        {
            await Task.WhenAll(underWay).WaitAsync(Grace, time);
        }
        catch (TimeoutException)
        {
            cutOff = underWay.Count(task => !task.IsCompleted);
        }

        await _stopped.CancelAsync();
        return cutOff;
    }

    public void Dispose() => _stopped.Dispose();

    private bool TryAdd(Task task) => _underWay.Count < Capacity && _underWay.Add(task);

    private async Task WorkAsync(Func<CancellationToken, Task> work)
    {
        await _places.EnterAsync(CancellationToken.None);
        try
        {
            await work(_stopped.Token);
        }
        finally
        {
            _places.Leave();
        }
    }

    private void End(TPerson person, TaskCompletionSource done)
    {
        lock (_lock)
        {
            if (_lastOfPerson.GetValueOrDefault(person) == done.Task)
            {
                _lastOfPerson.Remove(person);
            }
        }

        End(done);
    }

    private void End(TaskCompletionSource done)
    {
        lock (_lock)
        {
            _underWay.Remove(done.Task);
        }

        done.SetResult();
    }
}
