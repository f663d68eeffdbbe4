using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Tests.Reviews;

public sealed class ReviewForecastTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly ReviewPace Three = new(DailyCap: 3, NewPerDay: 0);

    [Theory]
    [InlineData("", "")]
    [InlineData("1 1 5", "1:2 5:1")]
    [InlineData("-9 0 0", "1:3")]
    [InlineData("0 0 1 1 1", "1:3 2:2")]
    [InlineData("0 0 0 0 0 0 0 9", "1:3 2:3 3:1 9:1")]
    [InlineData("2 2 2 2 3 3 3 3", "2:3 3:3 4:2")]
    public void No_day_holds_more_than_the_cap_and_nothing_is_lost(string due, string expected)
    {
        var cards = due.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(days => Card(Today.AddDays(int.Parse(days, null))));

        Assert.Equal(
            expected,
            string.Join(
                ' ',
                ReviewForecast
                    .Of(cards, Today, Three)
                    .Select(day => $"{day.Day.DayNumber - Today.DayNumber}:{day.Cards}")
            )
        );
    }

    private static ReviewCard Card(DateOnly due) =>
        new()
        {
            State = CardState.Review,
            Stability = 1,
            Difficulty = 5,
            LastReviewed = due.AddDays(-1),
            Wait = TimeSpan.FromDays(1),
        };
}
