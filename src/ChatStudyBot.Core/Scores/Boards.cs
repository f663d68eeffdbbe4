using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Scores;

/// <summary>Reads leaderboards with everything that stands on them.</summary>
internal sealed class Boards(IScoreBook scores, ISeasonBook seasons, ITeamSettings settings)
{
    /// <param name="season">Which one, when the period is a season; null for the newest.</param>
    /// <returns>Null when it is a season's that there is not.</returns>
    public async Task<Board?> ReadAsync(
        BoardWish wish,
        long? season,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        wish.Period == LeaderboardPeriod.Season
            ? await OfSeasonAsync(wish, season, now, cancellationToken)
            : await OfDaysAsync(wish, now, cancellationToken);

    private StudyCalendar CalendarOf(BoardWish wish) => settings.For(wish.Platform, wish.Team).Calendar;

    private async Task<Board> OfDaysAsync(
        BoardWish wish,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var calendar = CalendarOf(wish);
        var (from, to) = calendar.Range(wish.Period, now);
        var board = new Board(
            wish.Period,
            wish.Scope,
            wish.Topic,
            from,
            to,
            await RowsAsync(wish.Between(from, to), cancellationToken)
        );
        return calendar.RangeBefore(wish.Period, now) is var (first, last)
            ? board with
            {
                Before = RanksOf(await RowsAsync(wish.Between(first, last), cancellationToken)),
            }
            : board;
    }

    private async Task<Board?> OfSeasonAsync(
        BoardWish wish,
        long? id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var all = await seasons.SeasonsAsync(wish.Platform, wish.Team, cancellationToken);
        if (all.FirstOrDefault(one => id is null || one.Id == id) is not { } season)
            return null;
        var calendar = CalendarOf(wish);
        var last = season.LastDay(calendar);
        var before = all.FirstOrDefault(other => other.Id < season.Id);
        return new Board(
            wish.Period,
            wish.Scope,
            wish.Topic,
            season.FirstDay(calendar),
            last,
            await RowsAsync(wish.Of(season), cancellationToken)
        )
        {
            Season = season,
            IsFinal = season.IsOver(now),
            DaysLeft = last?.DayNumber - calendar.DayOf(now).DayNumber + 1,
            Before = before is null ? [] : RanksOf(await RowsAsync(wish.Of(before), cancellationToken)),
        };
    }

    private async Task<ImmutableArray<RankedRow>> RowsAsync(
        LeaderboardQuery query,
        CancellationToken cancellationToken
    ) => Ranking.Of(await scores.LeaderboardAsync(query, cancellationToken));

    private static ImmutableDictionary<PlayerId, int> RanksOf(ImmutableArray<RankedRow> rows) =>
        rows.ToImmutableDictionary(row => row.Row.Player, row => row.Rank);
}

/// <summary>Which leaderboard is wanted.</summary>
/// <param name="Channel">Null for the whole team.</param>
/// <param name="Topic">Path; empty for all.</param>
internal sealed record BoardWish(
    LeaderboardPeriod Period,
    string Platform,
    string Team,
    ChannelId? Channel,
    ImmutableArray<string> Topic
)
{
    public LeaderboardScope Scope => Channel is null ? LeaderboardScope.Team : LeaderboardScope.Channel;

    public LeaderboardQuery Between(DateOnly? from, DateOnly? to) =>
        new(Platform, Team, Channel, from, to, Topic);

    public LeaderboardQuery Of(Season season) => Between(null, null) with { Season = season.Id };
}
