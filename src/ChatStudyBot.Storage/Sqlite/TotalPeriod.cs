using System.Globalization;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>What the column <c>period</c> of a total holds; the view <c>counted</c> says what counts in which.</summary>
/// <param name="First">The first of the periods that together are what is asked for, in the order of texts.</param>
/// <param name="HasWhole">Whether there is a total over all topics beside those by topic.</param>
internal readonly record struct TotalPeriod(string First, string Last, bool HasWhole)
{
    public const string All = "all";

    public static TotalPeriod Of(LeaderboardQuery query) =>
        query switch
        {
            { Season: { } season } => One(string.Create(CultureInfo.InvariantCulture, $"season {season}")),
            { From: null, To: null } => One(All),
            { From: { Day: 1 } from, To: { } to } when to == from.AddMonths(1).AddDays(-1) => One(
                $"month {Instant.ToColumn(from)[..^3]}"
            ),
            _ => new TotalPeriod(
                Day(query.From ?? DateOnly.MinValue),
                Day(query.To ?? DateOnly.MaxValue),
                HasWhole: false
            ),
        };

    private static string Day(DateOnly day) => $"day {Instant.ToColumn(day)}";

    private static TotalPeriod One(string period) => new(period, period, HasWhole: true);
}
