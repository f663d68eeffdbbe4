using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>What somebody finds on the bot's own page: their reviews, how long they have kept at it, and what comes.</summary>
internal sealed class HomeFlow(
    Boards boards,
    Streaks streaks,
    ReviewAgenda agenda,
    IDailyBook schedules,
    SettingsBook settings,
    TimeProvider time
)
{
    public async Task<Reply> ShowAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (platform, team) = (context.Player.Platform, context.Player.Team);
        var now = time.GetUtcNow();
        var week = await boards.ReadAsync(
            new BoardWish(LeaderboardPeriod.Week, platform, team, null, []),
            season: null,
            now,
            cancellationToken
        );
        return Reply.ToPlayer(
            HomeCard
                .Of(
                    context.Language,
                    await agenda.OutlookAsync(context.Player, cancellationToken),
                    await streaks.OfAsync(context.Player, cancellationToken),
                    week!,
                    await NextDailyAsync(platform, team, now, cancellationToken),
                    context.Player
                )
                .WithoutHidden(settings, context.Player)
        );
    }

    /// <summary>The moment alone: whose channel it is in is not everybody's to know.</summary>
    private async Task<DateTimeOffset?> NextDailyAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? next = null;
        foreach (var schedule in await schedules.SchedulesAsync(null, cancellationToken))
            if (
                !schedule.IsPaused
                && schedule.Id.Channel.Platform == platform
                && schedule.Id.Channel.Team == team
                && DailyCalendar.MomentOf(schedule, DailyCalendar.Coming(schedule, now).First()) is var moment
                && !(moment >= next)
            )
                next = moment;
        return next;
    }
}
