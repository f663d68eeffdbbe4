namespace ChatStudyBot.Core.Protocols;

/// <summary>How long to wait before trying again: doubling, with jitter so that many do not come back together.</summary>
public sealed class Backoff(TimeSpan first, TimeSpan longest, Random random)
{
    /// <param name="failures">How many tries have failed in a row, from 1.</param>
    /// <returns>Between half of the doubled time and all of it.</returns>
    public TimeSpan After(int failures)
    {
        var doubled = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 30));
        var capped = doubled < longest ? doubled : longest;
        lock (random)
        {
            return capped * (0.5 + (random.NextDouble() / 2));
        }
    }
}
