namespace ChatStudyBot.Core.Protocols;

/// <summary>What runs beside a loop and is waited for at its end.</summary>
public sealed class LooseTasks
{
    private readonly List<Task> _tasks = [];

    public void Follow(Task task)
    {
        _tasks.RemoveAll(old => old.IsCompletedSuccessfully);
        _tasks.Add(task);
    }

    public Task WhenAllAsync() => Task.WhenAll(_tasks);
}
