using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly ChannelId s_channel = new("local", "t", "general");
    private static readonly DateTimeOffset s_nine = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_day_is_settled_once_with_its_quizzes_and_not_while_paused_or_over()
    {
        var schedule = await Store.Daily.AddAsync(Draft(), "d1", None);
        var day = new DailyDay(schedule.Id, new DateOnly(2026, 11, 24), DailyOutcome.Asked, s_nine);
        var (first, second) = (Asked(schedule, "000000000001"), Asked(schedule, "000000000002"));

        Assert.True(await Store.Daily.SettleAsync(day, [first], None));
        Assert.False(
            await Store.Daily.SettleAsync(day with { Outcome = DailyOutcome.Missed }, [second], None)
        );

        Assert.Equal([first.Id], await Store.Daily.LastAsync(schedule.Id, None));
        Assert.Null(await Store.Quizzes.FindAsync(second.Id, None));
        Assert.Equal(day, Assert.Single(await Store.Daily.DaysAsync(schedule.Id, 5, None)));
        Assert.Equal(first.Daily, Assert.Single(await Store.Quizzes.RunningAsync(None)).Snapshot.Daily);
        await Store.Daily.PauseAsync(schedule.Id, isPaused: true, s_nine, None);
        Assert.False(await Store.Daily.SettleAsync(day with { Day = day.Day.AddDays(1) }, [second], None));
        await Store.Daily.PauseAsync(schedule.Id, isPaused: false, s_nine.AddDays(2), None);
        Assert.Equal(s_nine.AddDays(2), (await Store.Daily.FindAsync(schedule.Id, None))!.Since);
        await Store.Daily.EndAsync(s_channel, null, s_nine, None);
        Assert.False(await Store.Daily.SettleAsync(day with { Day = day.Day.AddDays(1) }, [second], None));
    }

    private static DailySchedule Draft() =>
        new()
        {
            Id = new ScheduleId(s_channel, 0),
            Time = new TimeOnly(9, 30),
            Zone = "Europe/London",
            Days = WeekDays.Weekdays,
            Topic = ["S3", "Classes"],
            Count = 2,
            SetBy = Play.Player("aoi"),
            SetByName = "Aoi",
            Since = s_nine,
        };

    private static Quiz Asked(DailySchedule schedule, string id) =>
        QuizMachine.Start(
            new QuizPlan(
                QuizId.Parse(id),
                schedule.Id.Channel,
                QuizMode.Open,
                schedule.SetBy,
                schedule.SetByName,
                Core.Language.Japanese,
                schedule.Topic,
                null,
                1,
                ImmutableArray<Core.Questions.Question>.Empty,
                []
            )
            {
                Daily = new DailyRun(
                    schedule.Id,
                    new DateOnly(2026, 11, 24),
                    0,
                    s_nine.AddHours(4),
                    s_nine.AddDays(1)
                )
                {
                    StudyDay = new DateOnly(2026, 11, 24),
                },
            },
            s_nine
        );
}
