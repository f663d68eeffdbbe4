using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Daily;

/// <summary>Has the desk look at a schedule when its moments come.</summary>
public interface IDailyAlarm
{
    Task SetAsync(DailySchedule schedule, CancellationToken cancellationToken);

    Task ClearAsync(ScheduleId schedule, CancellationToken cancellationToken);

    /// <summary>A channel is no more, and with it so many schedules have ended.</summary>
    Task LostAsync(ChannelId channel, int schedules, CancellationToken cancellationToken);

    /// <summary>A channel is closed to the bot, and so many of its schedules were paused.</summary>
    void Closed(ChannelId channel, int schedules);
}
