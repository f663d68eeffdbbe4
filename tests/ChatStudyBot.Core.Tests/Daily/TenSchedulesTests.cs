using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>As <see cref="TwoYearsTests"/>, with as many schedules as a channel may have; beside it, as it takes its time.</summary>
public sealed class TenSchedulesTests
{
    private static readonly TimeOnly Nine = new(9, 0);

    /// <summary>Three of them come in the same minute.</summary>
    private static readonly YearsCase Years = new YearsCase(
        "Asia/Tokyo",
        1,
        new("Asia/Tokyo", Nine, WeekDays.Weekdays, Topic: "tea"),
        new("Asia/Tokyo", Nine, WeekDays.Saturday | WeekDays.Sunday, Count: 2),
        new("Asia/Tokyo", Nine, WeekDays.Weekdays, "second", "coffee"),
        new("Asia/Kolkata", new(5, 30), WeekDays.Monday, Topic: "coffee", Count: 3),
        new("Europe/Berlin", new(2, 30), WeekDays.Every, "second"),
        new("America/New_York", new(1, 30), WeekDays.Weekend, Topic: "tea"),
        new("America/New_York", new(2, 0), WeekDays.Sunday, "second", "tea", 2),
        new("Australia/Lord_Howe", new(1, 45), WeekDays.Tuesday | WeekDays.Sunday),
        new("Australia/Lord_Howe", new(2, 15), WeekDays.Sunday, "doomed"),
        new("Pacific/Chatham", new(3, 0), WeekDays.Wednesday, "doomed", "tea")
    );

    [Fact]
    public Task Ten_schedules_of_a_team_are_kept_over_two_years() => TwoYearsTests.PassAsync(Years);
}
