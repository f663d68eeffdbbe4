using System.Globalization;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>What the column <c>period</c> of a total holds; the view <c>counted</c> says what counts in which.</summary>
internal static class TotalPeriod
{
    public const string All = "all";

    /// <summary>The first and the last of the periods that together are what is asked for, in the order of texts.</summary>
    public static (string First, string Last) Of(LeaderboardQuery query) =>
        query switch
        {
            { Season: { } season } => One(string.Create(CultureInfo.InvariantCulture, $"season {season}")),
            { From: null, To: null } => One(All),
            { From: { } from, To: { } to } when from.DayOfWeek == DayOfWeek.Monday && to == from.AddDays(6) =>
                One($"week {Instant.ToColumn(from)}"),
            { From: { Day: 1 } from, To: { } to } when to == from.AddMonths(1).AddDays(-1) => One(
                $"month {Instant.ToColumn(from)[..^3]}"
            ),
            _ => (Day(query.From ?? DateOnly.MinValue), Day(query.To ?? DateOnly.MaxValue)),
        };

    private static string Day(DateOnly day) => $"day {Instant.ToColumn(day)}";

    private static (string, string) One(string period) => (period, period);
}
