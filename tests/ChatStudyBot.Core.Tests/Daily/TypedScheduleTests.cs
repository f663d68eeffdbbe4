using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>A schedule as people type it.</summary>
public sealed class TypedScheduleTests
{
    [Theory]
    [InlineData("9:00", "09:00")]
    [InlineData("09:00", "09:00")]
    [InlineData("９：３０", "09:30")]
    [InlineData("9時", "09:00")]
    [InlineData("9時半", "09:30")]
    [InlineData("21時5分", "21:05")]
    [InlineData("午後3時", "15:00")]
    [InlineData("午前0時", "00:00")]
    [InlineData("9am", "09:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12:15pm", "12:15")]
    [InlineData("25:00", null)]
    [InlineData("9:60", null)]
    [InlineData("13pm", null)]
    [InlineData("soon", null)]
    [InlineData("9", null)]
    public void A_time_is_read(string typed, string? time) =>
        Assert.Equal(
            time,
            ClockText.TryParse(typed)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("平日", WeekDays.Weekdays)]
    [InlineData("毎日", WeekDays.Every)]
    [InlineData("every day", WeekDays.Every)]
    [InlineData("daily", WeekDays.Every)]
    [InlineData("土日", WeekDays.Weekend)]
    [InlineData("月水金", WeekDays.Monday | WeekDays.Wednesday | WeekDays.Friday)]
    [InlineData("月・水・金", WeekDays.Monday | WeekDays.Wednesday | WeekDays.Friday)]
    [InlineData("毎週火曜日", WeekDays.Tuesday)]
    [InlineData("mon,wed,fri", WeekDays.Monday | WeekDays.Wednesday | WeekDays.Friday)]
    [InlineData("Mon, Wed, Fri", WeekDays.Monday | WeekDays.Wednesday | WeekDays.Friday)]
    [InlineData("mon-thu", WeekDays.Monday | WeekDays.Tuesday | WeekDays.Wednesday | WeekDays.Thursday)]
    [InlineData("金〜月", WeekDays.Friday | WeekDays.Saturday | WeekDays.Sunday | WeekDays.Monday)]
    [InlineData("Sundays", WeekDays.Sunday)]
    [InlineData("s3", null)]
    [InlineData("mo", null)]
    [InlineData("monthly", null)]
    public void Days_are_read(string typed, WeekDays? days) => Assert.Equal(days, DaysText.TryParse(typed));

    [Theory]
    [InlineData("/daily 09:00 weekdays s3")]
    [InlineData("/daily s3 weekdays 09:00")]
    [InlineData("/毎日 9時 平日 s3")]
    [InlineData("/daily set time:9:00 days:平日 topic:s3")]
    [InlineData("/daily ９：００ 平日 s3")]
    public void Words_stand_in_any_order_and_in_either_language(string typed)
    {
        var set = Assert.IsType<DailyAction.Set>(Action(typed));

        Assert.Equal(new TimeOnly(9, 0), ClockText.TryParse(set.Time!));
        Assert.Equal(WeekDays.Weekdays, DaysText.TryParse(set.Days!));
        Assert.Equal("s3", set.Topic);
        Assert.Equal(1, set.Count);
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var set = Assert.IsType<DailyAction.Set>(
            Action("/daily 7:30pm mon wed Europe/London Route 53 3問 role:S012 thread:yes reveal:thread")
        );

        Assert.Equal(
            ("7:30pm", "Europe/London", "mon wed", "Route 53"),
            (set.Time, set.Zone, set.Days, set.Topic)
        );
        Assert.Equal(
            (3, "S012", true, DailyReveal.Thread),
            (set.Count, set.Role, set.OpensThread, set.Reveal)
        );
    }

    [Theory]
    [InlineData("/daily 9:00 s3 thread", true, DailyReveal.Private)]
    [InlineData("/毎日 9時 s3 スレッド", true, DailyReveal.Private)]
    [InlineData("/毎日 9時 s3 スレッドあり 返信", true, DailyReveal.Thread)]
    [InlineData("/daily 9:00 thread s3 reveal:thread", true, DailyReveal.Thread)]
    [InlineData("/daily 9:00 s3 thread:no reply", false, DailyReveal.Thread)]
    [InlineData("/daily 9:00 s3", false, DailyReveal.Private)]
    public void A_thread_is_asked_for_by_its_name_alone(string typed, bool opens, DailyReveal reveal) =>
        Assert.Equal(
            ("s3", opens, reveal),
            Assert.IsType<DailyAction.Set>(Action(typed)) is var set
                ? (set.Topic, set.OpensThread, set.Reveal)
                : default
        );

    [Theory]
    [InlineData("/daily 10:00 Tokyo", "Tokyo", null)]
    [InlineData("/daily 10:00 new york s3", "new york", "s3")]
    [InlineData("/毎日 10時 s3 平日 Buenos_Aires", "Buenos_Aires", "s3")]
    [InlineData("/daily 10:00 General", null, "General")]
    [InlineData("/daily 10:00 Asia/Tokio s3", "Asia/Tokio", "s3")]
    public void A_city_alone_names_its_zone(string typed, string? zone, string? topic) =>
        Assert.Equal(
            (zone, topic),
            Assert.IsType<DailyAction.Set>(Action(typed)) is var set ? (set.Zone, set.Topic) : default
        );

    [Fact]
    public void A_topic_that_is_called_like_a_city_is_the_topic()
    {
        var read = CommandText.Read("/daily 10:00 Phoenix", words => words == "Phoenix");

        var set = Assert.IsType<DailyAction.Set>(Assert.IsType<StudyCommand.InDaily>(read).Action);
        Assert.Equal((null, "Phoenix"), (set.Zone, set.Topic));
    }

    [Theory]
    [InlineData("/daily 9:00 tz:Mars s3")]
    [InlineData("/daily 9:00 s3 zone:Mars")]
    [InlineData("/毎日 9時 s3 タイムゾーン:Mars")]
    public void A_zone_is_named_as_people_name_it_also_where_there_is_none(string typed) =>
        Assert.Equal(
            ("Mars", "s3"),
            Assert.IsType<DailyAction.Set>(Action(typed)) is var set ? (set.Zone, set.Topic) : default
        );

    [Theory]
    [InlineData("/daily", typeof(DailyAction.List))]
    [InlineData("/daily list", typeof(DailyAction.List))]
    [InlineData("/毎日 一覧", typeof(DailyAction.List))]
    [InlineData("/daily pause", typeof(DailyAction.Pause))]
    [InlineData("/毎日 再開 2", typeof(DailyAction.Resume))]
    [InlineData("/daily off 2", typeof(DailyAction.Off))]
    [InlineData("/daily now", typeof(DailyAction.Now))]
    [InlineData("/quiz daily list", typeof(DailyAction.List))]
    public void The_other_commands_are_read(string typed, Type action) =>
        Assert.IsType(action, Action(typed));

    [Fact]
    public void A_number_names_a_schedule() => Assert.Equal(new DailyAction.Off(2), Action("/daily off 2"));

    [Fact]
    public void A_button_carries_the_whole_wish()
    {
        var wish = new DailyWish(
            new TimeOnly(9, 5),
            WeekDays.Weekend,
            "America/Argentina/ComodRivadavia",
            5,
            "1234567890123456789",
            OpensThread: true,
            DailyReveal.Private
        );
        var topic = TopicCode.Of(["S3"]);

        var code = DailyCode.Set(wish, topic);

        Assert.InRange(code.Length, 1, 100);
        Assert.Equal(
            new StudyCommand.InDaily(new DailyAction.SetTopic(wish, topic)),
            ActionCode.Parse(code, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty)
        );
    }

    private static DailyAction Action(string typed) =>
        Assert
            .IsType<StudyCommand.InDaily>(CommandText.Read(typed, words => words is "s3" or "Route 53"))
            .Action;
}
