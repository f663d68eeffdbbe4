using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

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
    /// <summary>When the period is a season: which one.</summary>
    public Season? Season { get; init; }

    /// <summary>The season is over: the table is final.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Study days left of a season, today among them; null without an end.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Where everybody stood at the end of the period before; empty when nobody had points in it.</summary>
    public ImmutableDictionary<PlayerId, int> Before { get; init; } =
        ImmutableDictionary<PlayerId, int>.Empty;

    /// <summary>Study days in a row up to now; of nobody who is not shown.</summary>
    public ImmutableDictionary<PlayerId, int> Streaks { get; init; } =
        ImmutableDictionary<PlayerId, int>.Empty;
}
