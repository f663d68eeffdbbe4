using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>
/// Two years of schedules in zones whose clocks change, with times of day that a change skips or repeats, while the
/// process is killed and the platform loses posts.
/// </summary>
public sealed class TwoYearsTests
{
    private const int Years = 2;

    public static TheoryData<YearsCase> Cases =>
        [
            new YearsCase("Asia/Tokyo", new TimeOnly(9, 0), WeekDays.Every, 1),
            new YearsCase("Asia/Kolkata", new TimeOnly(0, 0), WeekDays.Monday | WeekDays.Sunday, 2),
            // Skipped in March, repeated in October; the study day begins with it.
            new YearsCase("Europe/Berlin", new TimeOnly(2, 30), WeekDays.Every, 3)
            {
                Rollover = new TimeOnly(2, 30),
            },
            new YearsCase("America/New_York", new TimeOnly(1, 30), WeekDays.Every, 4),
            new YearsCase("America/New_York", new TimeOnly(2, 0), WeekDays.Weekend, 5),
            // At the rollover of a team far away in winter, an hour before it in summer.
            new YearsCase("America/New_York", new TimeOnly(14, 0), WeekDays.Every, 6)
            {
                TeamZone = "Asia/Tokyo",
            },
            // Half an hour is skipped and repeated.
            new YearsCase("Australia/Lord_Howe", new TimeOnly(2, 15), WeekDays.Every, 7),
            new YearsCase("Australia/Lord_Howe", new TimeOnly(1, 45), WeekDays.Every, 8),
            new YearsCase("Pacific/Chatham", new TimeOnly(3, 0), WeekDays.Weekend | WeekDays.Wednesday, 9),
            // Midnight itself was skipped and repeated.
            new YearsCase("America/Sao_Paulo", new TimeOnly(0, 0), WeekDays.Every, 10)
            {
                First = new DateOnly(2016, 6, 1),
                Rollover = new TimeOnly(0, 0),
            },
            // Across the date line and back: days of study are skipped, or come twice.
            new YearsCase("Asia/Tokyo", new TimeOnly(9, 0), WeekDays.Every, 11)
            {
                TeamZone = "Pacific/Auckland",
                MovesTo = "Pacific/Honolulu",
            },
            new YearsCase("Europe/Berlin", new TimeOnly(23, 30), WeekDays.Weekdays, 12)
            {
                MovesTo = "America/New_York",
                Rollover = new TimeOnly(0, 0),
            },
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_local_day_is_posted_once_or_missed_and_streaks_are_neither_lost_nor_given(
        YearsCase years
    )
    {
        var simulated = new SimulatedYears(years);

        await simulated.PassAsync(Years);

        Assert.All(Enum.GetValues<Fate>(), fate => Assert.Contains(fate, simulated.Fates));
        Assert.InRange(simulated.Streaks.Max(), 8, int.MaxValue);
        Assert.Equal(years.MovesTo is not null, simulated.Moves > 5);
    }
}
