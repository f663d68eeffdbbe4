using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;
using FsCheck;
using FsCheck.Fluent;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>Reminders of reviews, as they come to somebody who wishes for them.</summary>
public sealed class ReminderTests
{
    private static readonly ChannelId Direct = FakeChat.DirectWith(Sato);

    /// <summary>Its clock begins at nine in the morning of the team.</summary>
    private readonly StudyRoom _room = new(Samples.Singles(40));

    [Fact]
    public async Task It_comes_at_the_hour_and_once_a_day()
    {
        await Miss(3);
        await Type("/settings reminder 8:00");

        await Look(until: DaysLater(1).AddMinutes(-61));
        Assert.Empty(Told);
        await Look(until: DaysLater(1).AddMinutes(-59));

        var card = Assert.Single(Told);
        Assert.Contains("3 cards today, about 1 min.", CardText.Of(card));
        await Look(until: DaysLater(2).AddMinutes(-61));
        Assert.Single(Told);
        await Look(until: DaysLater(2));
        Assert.Equal(2, Told.Count());
    }

    [Fact]
    public async Task One_that_nobody_can_say_arrived_is_not_sent_again_and_told_of_in_the_settings()
    {
        await Miss(3);
        await Type("/settings reminder 8:00");
        Assert.DoesNotContain("reminder of", await SettingsAsync(), StringComparison.Ordinal);
        _room.Chat.Results.Enqueue(new PutResult.Unsure("lost"));
        var puts = _room.Chat.Puts;

        await Look(until: DaysLater(1));
        Assert.Equal(puts + 1, _room.Chat.Puts);
        Assert.Contains(
            "Whether the reminder of Wed 25 Nov reached you could not be learned.",
            await SettingsAsync()
        );

        await Look(until: DaysLater(2));
        Assert.Equal(puts + 2, _room.Chat.Puts);
        Assert.DoesNotContain("reminder of", await SettingsAsync(), StringComparison.Ordinal);

        async Task<string> SettingsAsync() => CardText.Of((await _room.Say(Sato, "/settings")).Card);
    }

    [Fact]
    public async Task It_begins_the_review_and_can_be_stopped_where_it_is_read()
    {
        await Miss(2);
        await Type("/settings reminder 8:00");
        await Look(until: DaysLater(1));
        var card = Assert.Single(Told);

        Assert.Contains("Review · 2 left", CardText.Of((await _room.Press(Sato, card, "Start review")).Card));
        Assert.Contains(
            "review reminder → none",
            CardText.Of((await _room.Press(Sato, card, "No more reminders")).Card)
        );
        await Look(until: DaysLater(2));
        Assert.Single(Told);
    }

    [Fact]
    public async Task Where_the_review_is_elsewhere_the_way_there_is_shown()
    {
        _room.Chat.Team = "https://chat.test/team";
        await Miss(2);
        await Type("/settings reminder 8:00");
        await Look(until: DaysLater(1));

        var card = Assert.Single(Told);
        Assert.Contains("Run /review in a channel of the server", CardText.Of(card));
        Assert.Equal(
            "https://chat.test/team",
            Assert.IsType<CardAction.Open>(Assert.Single(CardText.Actions(card))).Address
        );
    }

    [Fact]
    public async Task Nobody_is_reminded_who_did_not_ask_has_nothing_due_has_done_it_or_pauses()
    {
        await Miss(3);
        await Look(until: DaysLater(1));
        Assert.Empty(Told);

        await Type("/settings pause 3");
        await Type("/settings reminder 8:00");
        await Look(until: DaysLater(2));
        Assert.Empty(Told);

        await Type("/settings pause off");
        _room.Current = Samples.Bank([Samples.Single(40)]);
        await Look(until: DaysLater(3));
        Assert.Empty(Told);
    }

    [Fact]
    public async Task It_is_in_the_language_of_who_reads_it_and_at_the_clock_of_the_team()
    {
        await Miss(1);
        await Type("/settings language 日本語");
        await Type("/settings timezone UTC", isManager: true);
        await Type("/settings reminder 8:00");

        await Look(until: DaysLater(1));
        Assert.Empty(Told);
        await Look(until: DaysLater(1).AddHours(8.1));

        Assert.Equal(Language.Japanese, Assert.Single(Told).Language);
    }

    [Fact]
    public async Task A_restart_brings_no_second_one_and_a_short_outage_only_delays_it()
    {
        await Miss(2);
        await Type("/settings reminder 8:00");
        await Look(until: DaysLater(1));
        await _room.KillAndRestart(60);
        await Look(until: DaysLater(1).AddHours(1));
        Assert.Single(Told);

        _room.Chat.Results.Enqueue(new PutResult.Later("down"));
        await Look(until: DaysLater(2).AddMinutes(-60));
        Assert.Single(Told);
        await _room.KillAndRestart(downSeconds: 3600);
        await Look(until: _room.Time.Now.AddMinutes(1));
        Assert.Equal(2, Told.Count());
    }

    [Fact]
    public async Task One_that_is_late_by_half_a_day_is_left_out()
    {
        await Miss(2);
        await Type("/settings reminder 8:00");

        await _room.KillAndRestart(TimeSpan.FromHours(28).TotalSeconds);
        await Look(until: _room.Time.Now.AddHours(1));

        Assert.Empty(Told);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_not_tried_again_that_day_and_the_others_are()
    {
        await Miss(2);
        await Type("/settings reminder 8:00");
        _room.Chat.Directs.Enqueue(new PutResult.Refused(Refusal.Of("failure.post")));

        await Look(until: DaysLater(1).AddHours(2));
        Assert.Empty(Told);
        await Look(until: DaysLater(2));
        Assert.Single(Told);
    }

    /// <summary>In any zone, whenever the day begins, on days with and without a change of the clock.</summary>
    [Fact]
    public void On_every_study_day_there_is_one_time_for_it_and_it_is_within_that_day() =>
        Prop.ForAll(
                (
                    from zone in Gen.Elements(
                        "Asia/Tokyo",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe"
                    )
                    from rollover in Gen.Choose(0, 1439)
                    from at in Gen.Choose(0, 1439)
                    from day in Gen.Choose(0, 800)
                    select (zone, rollover, at, day)
                ).ToArbitrary(),
                sample =>
                {
                    var calendar = new StudyCalendar(
                        TimeZoneInfo.FindSystemTimeZoneById(sample.zone),
                        TimeOnly.MinValue.AddMinutes(sample.rollover)
                    );
                    var reminder = new ReviewReminder(TimeOnly.MinValue.AddMinutes(sample.at), default);
                    var day = new DateOnly(2026, 1, 1).AddDays(sample.day);

                    var days = new List<DateOnly>();
                    DateOnly? last = null;
                    for (
                        var now = calendar.StartOf(day);
                        now < calendar.StartOf(day.AddDays(3));
                        now += TimeSpan.FromMinutes(1)
                    )
                        if (reminder.DayAt(calendar, now, last) is { } due)
                        {
                            Assert.Equal(calendar.DayOf(now), due);
                            days.Add(due);
                            last = due;
                        }

                    // The clock may be put forward over the time and the rollover at once: that day has none.
                    Assert.InRange(days.Count, 2, 3);
                    Assert.Distinct(days);
                }
            )
            .QuickCheckThrowOnFailure();

    private IEnumerable<Card> Told =>
        _room.Chat.Messages.Where(message => message.Channel == Direct).Select(message => message.Card);

    /// <summary>Nine in the morning of the team.</summary>
    private static DateTimeOffset DaysLater(int days) =>
        new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero).AddDays(days);

    private async Task Look(DateTimeOffset until)
    {
        while (_room.Time.Now < until)
        {
            _room.Time.Now += TimeSpan.FromSeconds(30);
            await _room.Reminders.AdvanceAsync(CancellationToken.None);
        }
    }

    private async Task Miss(int count)
    {
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, count, QuizMode.Solo, null, null));
        while (true)
        {
            reply = await _room.Do(
                Sato,
                ActionCode.Parse(
                    CardText
                        .Choices(reply.Card!)
                        .First(choice => choice.Text.StartsWith("Wrong", StringComparison.Ordinal))
                        .Code!,
                    ImmutableDictionary<string, string>.Empty
                )
            );
            if (_room.Desk.SoloOf(Sato) is null)
                return;
            reply = await _room.Press(Sato, reply.Card!, "Next question");
        }
    }

    private Task<Reply> Type(string text, bool isManager = false) =>
        _room.Do(By(Sato, _room.NewDelivery(), isManager), CommandText.Read(text));
}
