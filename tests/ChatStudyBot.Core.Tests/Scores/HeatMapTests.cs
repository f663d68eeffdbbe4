using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Tests.Scores;

public sealed class HeatMapTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(9, 2)]
    [InlineData(10, 3)]
    [InlineData(19, 3)]
    [InlineData(20, 4)]
    [InlineData(2_000, 4)]
    public void A_level_begins_at_its_step(int answers, int level) =>
        Assert.Equal(level, HeatMap.LevelOf(answers));

    [Fact]
    public void Each_weekday_has_its_last_four_days_oldest_first_from_Monday()
    {
        var map = new HeatMap(Thursday, Enumerable.Range(0, 40).ToDictionary(ago => Thursday.AddDays(-ago)));

        var weekdays = map.Weekdays();

        Assert.Equal(
            [
                DayOfWeek.Monday,
                DayOfWeek.Tuesday,
                DayOfWeek.Wednesday,
                DayOfWeek.Thursday,
                DayOfWeek.Friday,
                DayOfWeek.Saturday,
                DayOfWeek.Sunday,
            ],
            weekdays.Select(days => days[0].Day.DayOfWeek)
        );
        Assert.Equal([24, 17, 10, 3], weekdays[0].Select(day => day.Answers));
        Assert.Equal([21, 14, 7, 0], weekdays[3].Select(day => day.Answers));
        Assert.Equal([27, 20, 13, 6], weekdays[4].Select(day => day.Answers));
    }

    [Fact]
    public void A_year_of_days_ends_today_and_has_no_gaps()
    {
        var days = new HeatMap(Thursday, new Dictionary<DateOnly, int> { [Thursday] = 3 }).Days(
            HeatMap.DrawnDays
        );

        Assert.Equal(HeatMap.DrawnDays, days.Length);
        Assert.Equal((Thursday, 3), (days[^1].Day, days[^1].Answers));
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(pair.First.Day.AddDays(1), pair.Second.Day));
    }
}
