using System.Collections.Immutable;

namespace ChatStudyBot.Core.Scores;

/// <summary>Ranks over rows that come best first: equal points share a rank and the next one is skipped.</summary>
public static class Ranking
{
    public static ImmutableArray<RankedRow> Of(IReadOnlyList<ScoreRow> rows)
    {
        var ranked = ImmutableArray.CreateBuilder<RankedRow>(rows.Count);
        foreach (var row in rows)
            ranked.Add(
                new RankedRow(
                    ranked is [.., var last] && last.Row.Points == row.Points ? last.Rank : ranked.Count + 1,
                    row
                )
            );
        return ranked.ToImmutable();
    }
}

/// <param name="Rank">From 1.</param>
public sealed record RankedRow(int Rank, ScoreRow Row);

/// <summary>A leaderboard as it was read.</summary>
/// <param name="From">First study day; null for all time.</param>
public sealed record Board(
    LeaderboardPeriod Period,
    LeaderboardScope Scope,
    ImmutableArray<string> Topic,
    DateOnly? From,
    DateOnly? To,
    ImmutableArray<RankedRow> Rows
)
{
    /// <summary>What it is called: without seasons, a season is all time.</summary>
    public LeaderboardPeriod Named => Period == LeaderboardPeriod.Season ? LeaderboardPeriod.All : Period;
}
