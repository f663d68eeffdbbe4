using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Scores;

/// <summary>How long people have kept at it.</summary>
internal sealed class Streaks(IScoreBook scores, IDailyBook book, ITeamSettings settings, TimeProvider time)
{
    public async Task<StudyStreak> OfAsync(PlayerId player, CancellationToken cancellationToken) =>
        (await OfAsync([player], cancellationToken)).GetValueOrDefault(player) ?? new StudyStreak(0, 0);

    /// <summary>With the streaks of those who are shown; a final table stays as it was, without them.</summary>
    public async Task<Board> OnAsync(
        Board board,
        IEnumerable<RankedRow> shown,
        CancellationToken cancellationToken
    )
    {
        if (board.IsFinal)
            return board;
        var kept = await OfAsync([.. shown.Select(row => row.Row.Player)], cancellationToken);
        return board with
        {
            Streaks = kept.ToImmutableDictionary(player => player.Key, player => player.Value.Now),
        };
    }

    /// <summary>Nobody who never answered is in it.</summary>
    public async Task<ImmutableDictionary<PlayerId, StudyStreak>> OfAsync(
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var streaks = ImmutableDictionary.CreateBuilder<PlayerId, StudyStreak>();
        foreach (var (player, days) in await scores.DaysAsync(players, cancellationToken))
        {
            var calendar = settings.For(player.Platform, player.Team).Calendar;
            var played = await book.PlayedAsync(player, now, cancellationToken);
            var plan = new StudyPlan(played.Days, played.EndedAt is { } ended ? calendar.DayOf(ended) : null);
            streaks[player] = StudyStreak.Of(days, plan, calendar.DayOf(now));
        }
        return streaks.ToImmutable();
    }
}
