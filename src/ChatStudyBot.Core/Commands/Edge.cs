namespace ChatStudyBot.Core.Commands;

/// <summary>The one place where a failure that nobody expected is caught: it is reported, and the rest goes on.</summary>
/// <param name="report">Told the number that the person is given, and what happened.</param>
public sealed class Edge(Func<string> newReference, Action<string, Exception> report)
{
    /// <returns>Whether it went well.</returns>
    public async Task<bool> RunAsync(Func<Task> work, CancellationToken cancellationToken) =>
        await RunAsync(
            async () =>
            {
                await work();
                return true;
            },
            (_, _) => false,
            cancellationToken
        );

    /// <param name="onFailure">Given the number under which it was reported.</param>
    public async Task<T> RunAsync<T>(
        Func<Task<T>> work,
        Func<string, Exception, T> onFailure,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await work();
        }
        // A request that timed out looks cancelled too, but nobody has asked for an end.
        catch (Exception failure)
            when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return onFailure(Report(failure), failure);
        }
    }

    /// <summary>For a failure that has its own answer but that the operator has to know of.</summary>
    /// <returns>The number it was reported under.</returns>
    public string Report(Exception failure)
    {
        var reference = newReference();
        report(reference, failure);
        return reference;
    }
}
