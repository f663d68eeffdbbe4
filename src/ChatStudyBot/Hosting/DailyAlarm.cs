using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using Quartz;

namespace ChatStudyBot.Hosting;

/// <summary>
/// One job of Quartz for each schedule, in memory and filled from the store, which is the truth: at the start each is
/// looked at once for what was due meanwhile, then whenever its clock strikes. A look too many does nothing.
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
    /// <summary>After a look that found the notes unread, as the first after a start does, or failed.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        desk.Alarm = this;
        return base.StartAsync(cancellationToken);
    }

    public async Task SetAsync(DailySchedule schedule, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<DailyJob>().WithIdentity(KeyOf(schedule.Id)).Build();
        var trigger = TriggerBuilder
            .Create()
            .WithSchedule(
                CronScheduleBuilder
                    .Create(CronOf(schedule))
                    .InTimeZone(schedule.TimeZone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .Build();
        // One that somebody sets while the bot starts may also be among those that were found at the start.
        await (await quartz.GetScheduler(cancellationToken)).ScheduleJob(
            job,
            [trigger],
            new ScheduleJobOptions { Replace = true },
            cancellationToken
        );
    }

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

    /// <summary>Looks at one schedule, and again soon when that came to nothing.</summary>
    public async Task LookAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var isDone = await edge.RunAsync(
            async () =>
                await book.FindAsync(id, cancellationToken) is not { } schedule
                || await desk.LookAsync(schedule, cancellationToken),
            (_, _) => false,
            cancellationToken
        );
        if (isDone)
        {
            return;
        }

        var again = TriggerBuilder.Create().ForJob(KeyOf(id)).StartAt(time.GetUtcNow() + Retry).Build();
        await (await quartz.GetScheduler(cancellationToken)).ScheduleJob(
            again,
            cancellationToken: cancellationToken
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var schedule in await book.SchedulesAsync(null, stoppingToken))
        {
            await SetAsync(schedule, stoppingToken);
            await LookAsync(schedule.Id, stoppingToken);
        }
    }

    /// <summary>At the schedule's time of the local clock, on its days.</summary>
    internal static string CronOf(DailySchedule schedule) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"0 {schedule.Time.Minute} {schedule.Time.Hour} ? * {DaysOf(schedule.Days)}"
        );

    private static string DaysOf(WeekDays days) =>
        string.Join(
            ',',
            WeekDaySets
                .Single.Where(day => (days & day) != WeekDays.None)
                .Select(day => day.ToString()[..3].ToUpperInvariant())
        );

    private static JobKey KeyOf(ScheduleId schedule) =>
        new(schedule.Number.ToString(CultureInfo.InvariantCulture), schedule.Channel.ToString());

    /// <summary>What Quartz runs; which schedule it is stands in the key.</summary>
    internal sealed class DailyJob(DailyAlarm alarm) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
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
}
