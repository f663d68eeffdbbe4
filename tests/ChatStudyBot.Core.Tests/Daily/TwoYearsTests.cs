using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>
/// Two years of teams with one schedule to ten, in zones whose clocks change, at times of day that a change skips or
/// repeats, while the process is killed, the platform loses posts and channels are closed.
/// </summary>
public sealed class TwoYearsTests
{
    private const int Years = 2;
    private static readonly TimeOnly Nine = new(9, 0);

    public static TheoryData<YearsCase> Cases =>
        [
            // Skipped in March, repeated in October; the study day begins with it.
            new YearsCase(
                "Europe/Berlin",
                2,
                new("Europe/Berlin", new(2, 30), WeekDays.Every),
                new("Europe/Berlin", new(23, 30), WeekDays.Weekdays, "second")
            )
            {
                Rollover = new(2, 30),
            },
            // One is at the rollover of a team far away in winter, an hour before it in summer.
            new YearsCase(
                "Asia/Tokyo",
                3,
                new("America/New_York", new(14, 0), WeekDays.Every),
                new("Australia/Lord_Howe", new(2, 15), WeekDays.Every, "second", "tea")
            ),
            // Midnight itself was skipped and repeated.
            new YearsCase(
                "America/Sao_Paulo",
                4,
                new("America/Sao_Paulo", new(0, 0), WeekDays.Every),
                new("America/New_York", new(1, 30), WeekDays.Every, "second")
            )
            {
                First = new(2016, 6, 1),
                Rollover = new(0, 0),
            },
            // Across the date line and back: days of study are skipped, or come twice.
            new YearsCase(
                "Pacific/Auckland",
                5,
                new("Asia/Tokyo", Nine, WeekDays.Every),
                new("Pacific/Chatham", new(3, 0), WeekDays.Weekend | WeekDays.Wednesday, "second", Count: 2)
            )
            {
                MovesTo = "Pacific/Honolulu",
            },
            new YearsCase(
                "Europe/Berlin",
                6,
                new ScheduleWish("Europe/Berlin", new(23, 30), WeekDays.Weekdays)
            )
            {
                MovesTo = "America/New_York",
                Rollover = new(0, 0),
            },
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Each_local_day_is_posted_once_or_missed_boards_are_right_and_streaks_neither_lost_nor_given(
        YearsCase years
    ) => PassAsync(years);

    internal static async Task PassAsync(YearsCase years)
    {
        var simulated = new SimulatedYears(years);

        await simulated.PassAsync(Years);

        Assert.Equal(
            years.Schedules.Any(schedule => schedule.Channel != "general")
                ? Enum.GetValues<Fate>()
                : Enum.GetValues<Fate>().Except([Fate.Refused]),
            simulated.Fates.Keys.Order()
        );
        Assert.InRange(simulated.Lost, 5, int.MaxValue);
        Assert.InRange(simulated.Streaks.Max(), 8, int.MaxValue);
        Assert.InRange(simulated.Seasons, 5, int.MaxValue);
        // At nearly all of 730 rollovers.
        Assert.InRange(simulated.Boards, 6 * 500, int.MaxValue);
        Assert.Equal(years.MovesTo is not null, simulated.Moves > 5);
    }

    [Fact]
    public async Task A_question_that_comes_in_two_channels_on_one_day_scores_once()
    {
        var simulated = new SimulatedYears(
            new YearsCase(
                "Asia/Tokyo",
                7,
                new("Asia/Tokyo", Nine, WeekDays.Every, Topic: "tea"),
                new("Asia/Tokyo", new(10, 0), WeekDays.Every, "second", "tea")
            )
        );

        await simulated.PassAsync(1);

        Assert.InRange(simulated.Repeats, 5, int.MaxValue);
    }
}
