using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using Quartz;

namespace ChatStudyBot.Hosting;

/// <summary>
/// One job of Quartz for each schedule, in memory and filled from the store, which is the truth: at the start each is
/// looked at once for what was due meanwhile, then whenever its next moment comes. A look too many does nothing.
/// </summary>
internal sealed partial class DailyAlarm(
    DailyDesk desk,
    IDailyBook book,
    ISchedulerFactory quartz,
    Edge edge,
    TimeProvider time,
    ILogger<DailyAlarm> logger
) : BackgroundService, IDailyAlarm
{
    /// <summary>After a look that found the notes unread, as the first after a start does.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        desk.Alarm = this;
        return base.StartAsync(cancellationToken);
    }

    public Task SetAsync(DailySchedule schedule, CancellationToken cancellationToken) =>
        LookAsync(schedule.Id, cancellationToken);

    public async Task ClearAsync(ScheduleId schedule, CancellationToken cancellationToken) =>
        await (await quartz.GetScheduler(cancellationToken)).DeleteJob(KeyOf(schedule), cancellationToken);

    public async Task LostAsync(ChannelId channel, int schedules, CancellationToken cancellationToken)
    {
        LogLost(logger, channel, schedules);
        await (await quartz.GetScheduler(cancellationToken)).DeleteJobs(
            GroupMatcher<JobKey>.GroupEquals(channel.ToString()),
            cancellationToken
        );
    }

    public void Closed(ChannelId channel, int schedules) => LogClosed(logger, channel, schedules);

    /// <summary>
    /// Looks at one schedule, and has it looked at again at its next moment, or soon when the look came to nothing.
    /// </summary>
    public async Task LookAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var next = await edge.RunAsync<DateTimeOffset?>(
            async () =>
                await book.FindAsync(id, cancellationToken) is not { } schedule ? null
                : await desk.LookAsync(schedule, cancellationToken) ? NextOf(schedule, now)
                : now + Retry,
            (_, _) => now + AfterFailure,
            cancellationToken
        );
        if (next is { } at)
        {
            await edge.RunAsync(() => WakeAsync(id, at, cancellationToken), cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await edge.RunAsync(() => BeginAsync(stoppingToken), stoppingToken))
        {
            await Task.Delay(AfterFailure, time, stoppingToken);
        }
    }

    /// <summary>One schedule that cannot be looked at, as when this machine does not know its zone, leaves the others be.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        foreach (var schedule in await book.SchedulesAsync(null, cancellationToken))
        {
            await LookAsync(schedule.Id, cancellationToken);
        }
    }

    /// <summary>
    /// The calendar says it, not a cron expression of the same schedule, so that there is one rule for times that a
    /// change of the clocks skips or repeats. Whoever is woken too early is sent to the same moment again.
    /// </summary>
    private static DateTimeOffset NextOf(DailySchedule schedule, DateTimeOffset after) =>
        DailyCalendar.MomentOf(schedule, DailyCalendar.Coming(schedule, after).First());

    private async Task WakeAsync(ScheduleId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var key = KeyOf(id);
        var job = JobBuilder.Create<DailyJob>().WithIdentity(key).Build();
        // Under the name of the job: it takes the place of the one before.
        var trigger = TriggerBuilder
            .Create()
            .WithIdentity(key.Name, key.Group)
            .ForJob(key)
            .StartAt(at)
            .Build();
        await (await quartz.GetScheduler(cancellationToken)).ScheduleJob(
            job,
            trigger,
            ScheduleJobOptions.Replacing,
            cancellationToken
        );
    }

    private static JobKey KeyOf(ScheduleId schedule) =>
        new(schedule.Number.ToString(CultureInfo.InvariantCulture), schedule.Channel.ToString());

    /// <summary>What Quartz runs; which schedule it is stands in the key.</summary>
    internal sealed class DailyJob(DailyAlarm alarm) : IJob
    {
        public async ValueTask Execute(
            IJobExecutionContext context,
            CancellationToken cancellationToken = default
        )
        {
            var key = context.JobDetail.Key;
            await alarm.LookAsync(
                new ScheduleId(
                    ChannelId.Parse(key.Group),
                    int.Parse(key.Name, NumberStyles.None, CultureInfo.InvariantCulture)
                ),
                cancellationToken
            );
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "{Channel} is there no more: its {Count} schedules of questions of the day have ended."
    )]
    private static partial void LogLost(ILogger logger, ChannelId channel, int count);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{Channel} is closed to the bot: its {Count} schedules of questions of the day were paused."
    )]
    private static partial void LogClosed(ILogger logger, ChannelId channel, int count);
}
