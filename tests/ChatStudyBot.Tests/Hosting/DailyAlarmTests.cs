using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Hosting;
using ChatStudyBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ChatStudyBot.Tests.Hosting;

/// <summary>Quartz itself, on a clock that is moved: it wakes whoever posts at the calendar's moments, not at its own.</summary>
public sealed class DailyAlarmTests : IAsyncDisposable
{
    private static readonly ChannelId Channel = new("test", "1", "2");

    private readonly ManualTime _time = new();
    private readonly LogLines _log = new();
    private readonly StudyBot _bot;
    private readonly ServiceProvider _services;

    public DailyAlarmTests()
    {
        _bot = new StudyBot(_time, _log);
        _bot.Begin(new BusyChat());
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton(_bot.Daily)
            .AddSingleton(_bot.Store.Daily)
            .AddSingleton(
                new Edge(
                    () => "4711",
                    (_, failure) =>
                        _log.Log(LogLevel.Error, default, failure, failure, (_, _) => "Unexpected")
                )
            )
            .AddQuartz(quartz => quartz.UseTimeProvider(_time))
            .AddSingleton<DailyAlarm>()
            .BuildServiceProvider();
    }

    private DailyAlarm Alarm => _services.GetRequiredService<DailyAlarm>();

    public async ValueTask DisposeAsync()
    {
        await (await SchedulerAsync()).Shutdown();
        await _services.DisposeAsync();
        await _bot.DisposeAsync();
    }

    /// <summary>A time of day that the clock skips comes as it goes on, one that it repeats comes the first time.</summary>
    [Theory]
    [InlineData("Asia/Tokyo", "09:00", "2027-03-27T00:00Z", "2027-03-28T00:00Z", "2027-03-29T00:00Z")]
    [InlineData("Europe/Berlin", "02:30", "2027-03-27T01:30Z", "2027-03-28T01:00Z", "2027-03-29T00:30Z")]
    [InlineData("Europe/Berlin", "02:30", "2027-10-30T00:30Z", "2027-10-31T00:30Z", "2027-11-01T01:30Z")]
    [InlineData("America/New_York", "02:00", "2027-03-13T07:00Z", "2027-03-14T07:00Z", "2027-03-15T06:00Z")]
    [InlineData("America/New_York", "01:30", "2027-11-06T05:30Z", "2027-11-07T05:30Z", "2027-11-08T06:30Z")]
    [InlineData(
        "Australia/Lord_Howe",
        "02:15",
        "2027-10-01T15:45Z",
        "2027-10-02T15:30Z",
        "2027-10-03T15:15Z"
    )]
    [InlineData(
        "Australia/Lord_Howe",
        "01:45",
        "2027-04-02T14:45Z",
        "2027-04-03T14:45Z",
        "2027-04-04T15:15Z"
    )]
    public async Task It_looks_at_the_moment_of_each_local_day(
        string zone,
        string time,
        params string[] moments
    )
    {
        var expected = moments.Select(moment => DateTimeOffset.Parse(moment, null)).ToList();
        _time.Advance(expected[0] - TimeSpan.FromHours(1) - _time.GetUtcNow());
        var schedule = await AddAsync(zone, time);
        await (await SchedulerAsync()).Start();

        for (var day = 0; day < expected.Count; day++)
        {
            Assert.Equal(expected[day], await NextAsync(schedule.Id));
            _time.Advance(expected[day] - _time.GetUtcNow());
            await UntilAsync(async () => (await DaysAsync(schedule.Id)).Count == day + 1);
            await UntilAsync(async () => await NextAsync(schedule.Id) > expected[day]);
        }

        Assert.All(await DaysAsync(schedule.Id), day => Assert.Equal(DailyOutcome.Asked, day.Outcome));
        Assert.DoesNotContain(_log.All, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Woken_too_early_it_looks_again_at_the_moment()
    {
        var moment = new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero);
        _time.Advance(moment - TimeSpan.FromHours(1) - _time.GetUtcNow());
        var schedule = await AddAsync("Europe/Berlin", "02:30");
        _time.Advance(TimeSpan.FromMinutes(59));

        await Alarm.LookAsync(schedule.Id, CancellationToken.None);

        Assert.Empty(await DaysAsync(schedule.Id));
        Assert.Equal(moment, await NextAsync(schedule.Id));
    }

    private async Task<DailySchedule> AddAsync(string zone, string time)
    {
        var player = new PlayerId("test", "1", "3");
        _bot.Daily.Alarm = Alarm;
        return await _bot.Daily.AddAsync(
            new DailySchedule
            {
                Id = new ScheduleId(Channel, 0),
                Time = TimeOnly.Parse(time, null),
                Zone = zone,
                Days = WeekDays.Every,
                Topic = [],
                Count = 1,
                SetBy = player,
                SetByName = "Ann",
                Since = _time.GetUtcNow(),
            },
            "d1",
            CancellationToken.None
        );
    }

    private ValueTask<IScheduler> SchedulerAsync() =>
        _services.GetRequiredService<ISchedulerFactory>().GetScheduler();

    private Task<IReadOnlyList<DailyDay>> DaysAsync(ScheduleId schedule) =>
        _bot.Store.Daily.DaysAsync(schedule, 10, CancellationToken.None);

    private async Task<DateTimeOffset?> NextAsync(ScheduleId schedule)
    {
        var triggers = await (await SchedulerAsync()).GetTriggersOfJob(
            new JobKey($"{schedule.Number}", $"{schedule.Channel}")
        );
        // Between a look and the next moment being set there is none.
        return triggers.SingleOrDefault()?.NextFireTimeUtc;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        async Task SpinAsync()
        {
            while (!await isSo())
                await Task.Yield();
        }

        await SpinAsync().Soon("a look at the schedule");
    }

    private sealed class BusyChat : IChat
    {
        public string Platform => "test";

        public Task<PutResult> PutAsync(
            ChannelId channel,
            string key,
            Card card,
            bool sound,
            CancellationToken cancellationToken
        ) => Task.FromResult<PutResult>(new PutResult.Later("busy"));

        public Task<string?> AddressAsync(
            ChannelId channel,
            string key,
            CancellationToken cancellationToken
        ) => Task.FromResult<string?>(null);
    }
}
