using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>How a player is doing.</summary>
internal sealed class StatsFlow(
    IScoreBook scores,
    ReviewAgenda agenda,
    Streaks streaks,
    SettingsBook settings,
    TimeProvider time
)
{
    /// <param name="words">Somebody's name or <see cref="PlayerId"/>; null for oneself.</param>
    public async Task<Reply> ShowAsync(
        CommandContext context,
        string? words,
        CancellationToken cancellationToken
    )
    {
        if (await WhoAsync(context, words, cancellationToken) is not var (player, name))
            return Replies.Refused(context, "refusal.player_unknown");
        if (player != context.Player && !settings.For(player).ShowsName)
            return Replies.Refused(context, "refusal.stats_private", ("player", name));
        var (platform, team) = (context.Channel.Platform, context.Channel.Team);
        var calendar = settings.For(platform, team).Calendar;
        var now = time.GetUtcNow();
        var (from, to) = calendar.Range(LeaderboardPeriod.Week, now);
        var week = await scores.LeaderboardAsync(
            new LeaderboardQuery(platform, team, null, from, to, []),
            cancellationToken
        );
        var totals = await scores.TotalsAsync(player, cancellationToken);
        // What somebody is about to forget is for them alone.
        var reviews =
            player == context.Player ? await agenda.OutlookAsync(context.Player, cancellationToken) : null;
        return Reply.ToPlayer(
            StatsCard.Of(
                context.Language,
                Wording.Player(context.Language, name, player),
                totals,
                await streaks.OfAsync(player, cancellationToken),
                Ranking.Of(week),
                new HeatMap(
                    calendar.DayOf(now),
                    await scores.AnswersByDayAsync(
                        player,
                        calendar.DayOf(now).AddDays(-HeatMap.DrawnDays),
                        cancellationToken
                    )
                ),
                isOwn: player == context.Player,
                reviews,
                calendar.DayOf(now)
            )
        );
    }

    private async Task<(PlayerId Player, string Name)?> WhoAsync(
        CommandContext context,
        string? words,
        CancellationToken cancellationToken
    )
    {
        var name = words?.Trim().TrimStart('@', '＠');
        if (string.IsNullOrEmpty(name) || name == context.PlayerName || name == context.Player.ToString())
            return (context.Player, context.PlayerName);
        var found = await scores.FindPlayersAsync(
            context.Channel.Platform,
            context.Channel.Team,
            name,
            cancellationToken
        );
        var exact = found
            .Where(player => player.Name == name || player.Player.ToString() == name)
            .ToImmutableArray();
        return exact switch
        {
            [var one, ..] => one,
            [] when found is [var only] => only,
            _ => null,
        };
    }
}
