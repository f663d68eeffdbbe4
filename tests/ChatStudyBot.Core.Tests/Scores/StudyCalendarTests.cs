using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Tests.Scores;

public sealed class StudyCalendarTests
{
    [Theory]
    [InlineData("2026-11-23T18:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T19:00:00Z", "2026-11-24")]
    public void A_day_begins_at_the_teams_own_hour(string at, string day) =>
        Assert.Equal(Day(day), Calendar("Asia/Tokyo", "04:00").DayOf(At(at)));

    [Theory]
    [InlineData("Europe/Berlin", "02:30")]
    [InlineData("America/New_York", "01:30")]
    [InlineData("America/New_York", "02:00")]
    [InlineData("Europe/London", "01:00")]
    [InlineData("Asia/Tokyo", "00:00")]
    public void Days_follow_each_other_without_gap_or_overlap_also_when_the_clock_changes(
        string zone,
        string rollover
    )
    {
        var calendar = Calendar(zone, rollover);
        var start = At("2026-01-01T12:00:00Z");
        var last = calendar.DayOf(start);
        for (var at = start; at < start.AddDays(366); at += TimeSpan.FromMinutes(15))
        {
            var day = calendar.DayOf(at);
            Assert.InRange(day.DayNumber - last.DayNumber, 0, 1);
            Assert.InRange(at, calendar.StartOf(day), calendar.StartOf(day.AddDays(1)).AddTicks(-1));
            last = day;
        }
    }

    [Fact]
    public void Weeks_begin_on_monday_and_months_on_the_first()
    {
        var calendar = Calendar("Asia/Tokyo", "04:00");
        var sunday = At("2026-11-29T10:00:00Z");
        Assert.Equal((Day("2026-11-23"), Day("2026-11-29")), calendar.Range(LeaderboardPeriod.Week, sunday));
        Assert.Equal((Day("2026-11-01"), Day("2026-11-30")), calendar.Range(LeaderboardPeriod.Month, sunday));
        Assert.Equal((null, null), calendar.Range(LeaderboardPeriod.All, sunday));
    }

    private static StudyCalendar Calendar(string zone, string rollover) =>
        new(
            TimeZoneInfo.FindSystemTimeZoneById(zone),
            TimeOnly.Parse(rollover, System.Globalization.CultureInfo.InvariantCulture)
        );

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
