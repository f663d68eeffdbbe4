using System.Collections.Immutable;

namespace ChatStudyBot.Core.Reviews;

/// <summary>
/// Moves reviews a little, so that cards learned together do not stay together and no day is heavier than its
/// neighbours. Pure: chance comes from a seed.
/// </summary>
public static class Spread
{
    /// <summary>Shorter ones are not moved.</summary>
    private const double ShortestMoved = 2.5;

    private static readonly ImmutableArray<(double From, double To, double Share)> Shares =
    [
        (2.5, 7, 0.15),
        (7, 20, 0.1),
        (20, double.PositiveInfinity, 0.05),
    ];

    /// <summary>The outlook with each rating's day chosen anew; a better rating still waits longer.</summary>
    /// <param name="outlook">From Again to Easy; waits of whole days.</param>
    /// <param name="load">How many cards of the person are due on a day.</param>
    public static ImmutableArray<Reviewed> Over(
        ImmutableArray<Reviewed> outlook,
        IReadOnlyDictionary<DateOnly, int> load,
        int maximumInterval,
        int seed
    )
    {
        var chance = new Random(seed);
        var spread = ImmutableArray.CreateBuilder<Reviewed>(outlook.Length);
        var shortest = 1;
        foreach (var one in outlook)
        {
            var (least, most) = Range(one.Card.Wait.Days, one.Log.Elapsed ?? 0, maximumInterval);
            var days = Lightest(
                Math.Max(least, shortest),
                Math.Max(most, shortest),
                one.Card.LastReviewed,
                load,
                chance
            );
            spread.Add(one.Waiting(TimeSpan.FromDays(days)));
            shortest = days + 1;
        }
        return spread.MoveToImmutable();
    }

    /// <summary>The shortest and the longest interval that stand for this one, in days.</summary>
    /// <param name="elapsed">Since the review before: what was longer than that stays longer.</param>
    public static (int Least, int Most) Range(int interval, int elapsed, int maximumInterval)
    {
        if (interval < ShortestMoved)
            return (interval, interval);
        var reach = 1.0;
        foreach (var (from, to, share) in Shares)
            reach += share * Math.Max(0, Math.Min(interval, to) - from);
        var most = Math.Min((int)Math.Floor(interval + reach + 0.5), Math.Max(maximumInterval, interval));
        var least = Math.Max(2, (int)Math.Floor(interval - reach + 0.5));
        if (interval > elapsed)
            least = Math.Max(least, elapsed + 1);
        return (Math.Min(least, most), most);
    }

    /// <summary>Any of the days, the less likely the more is due on it.</summary>
    private static int Lightest(
        int least,
        int most,
        DateOnly from,
        IReadOnlyDictionary<DateOnly, int> load,
        Random chance
    )
    {
        var weights = Enumerable
            .Range(least, most - least + 1)
            .Select(days => 1 / Math.Pow(1 + load.GetValueOrDefault(from.AddDays(days)), 2))
            .ToArray();
        var left = chance.NextDouble() * weights.Sum();
        for (var index = 0; index < weights.Length - 1; index++)
        {
            left -= weights[index];
            if (left < 0)
                return least + index;
        }
        return most;
    }
}
