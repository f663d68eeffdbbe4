namespace ChatStudyBot.Tests.World;

/// <summary>What is to happen has to happen: a test that waits in vain says for what.</summary>
internal static class Patience
{
    /// <summary>A busy machine is no failure.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static Task<T> Soon<T>(this Task<T> task, string what) => task.Soon(() => what);

    public static async Task<T> Soon<T>(this Task<T> task, Func<string> what)
    {
        await ((Task)task).Soon(what);
        return await task;
    }

    public static Task Soon(this Task task, string what) => task.Soon(() => what);

    /// <summary>Looks again and again, for what tells nobody that it has come.</summary>
    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        async Task LookAsync()
        {
            while (!isSo())
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1));
            }
        }

        await LookAsync().Soon(what);
    }

    private static async Task Soon(this Task task, Func<string> what)
    {
        try
        {
            await task.WaitAsync(Longest);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"Waited in vain for {what()}", e);
        }
    }
}
