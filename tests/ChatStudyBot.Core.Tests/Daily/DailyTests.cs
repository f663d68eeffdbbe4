using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>From the command to the closed card, as people see it. It is Tuesday 24 November 2026, 09:00 in Tokyo.</summary>
public sealed class DailyTests
{
    private readonly StudyRoom _room = new([.. Samples.Singles(20), Samples.Single(90, "teapots")]);

    [Fact]
    public async Task A_question_is_posted_at_the_local_time_answered_once_and_closed_at_the_next()
    {
        var set = await _room.Manage("/daily 09:30 weekdays tea");

        Assert.Equal(
            """
            Set: weekdays 09:30 (Asia/Tokyo), “tea”
            1 a day
            First one on Tue 24 Nov.
            Next 3: Tue 24 Nov 09:30, Wed 25 Nov 09:30, Thu 26 Nov 09:30
            """,
            CardText.Of(set.Card)
        );
        await _room.Until("2026-11-24 09:29");
        Assert.Empty(_room.Chat.Messages);
        await _room.Until("2026-11-24 09:30");

        var asked = Assert.Single(_room.Chat.Messages).Card;
        Assert.StartsWith("📅 Question of the day (Tue 24 Nov)", CardText.Of(asked));
        Assert.Contains("0 answered", CardText.Of(asked));

        var right = await _room.AnswerDaily(Sato, right: true);
        Assert.Contains("✅ Right. +100, 1-day streak.", CardText.Of(right.Card));
        Assert.Contains("💡", CardText.Of(right.Card));
        Assert.Contains("Which tea is number ", CardText.Of(right.Card));
        Assert.Contains("📖", CardText.Of(right.Card));
        Assert.True(right.IsSaved);
        var again = await _room.AnswerDaily(Sato, right: false);
        Assert.Equal("refusal.daily_answered", again.RefusalKey);
        Assert.Contains("✅ Right. +100", CardText.Of(again.Card));
        var wrong = await _room.AnswerDaily(Tanaka, right: false);
        Assert.Contains("❌ Not right. The answer is", CardText.Of(wrong.Card));

        await _room.Until("2026-11-25 09:30");

        Assert.Equal(2, _room.Chat.Messages.Count);
        var closed = _room.Chat.Messages[0].Card;
        Assert.Contains("Closed. 1 of 2 had it.", CardText.Of(closed));
        Assert.Contains("Last time: 1 of 2 right", _room.LastText);
        Assert.All([asked, closed, _room.LastCard], DailyCards.AssertTellsNoKey);
        var late = await _room.Press(Suzuki, asked, asked, right: true);
        Assert.Equal("refusal.daily_closed", late.RefusalKey);
        var shown = await _room.Press(Suzuki, closed, "Show answer");
        Assert.Contains("✅ Answer:", CardText.Of(shown.Card));
        var last = await _room.Press(Suzuki, _room.LastCard, "Last answer");
        Assert.Contains("✅ Answer:", CardText.Of(last.Card));
        Assert.Empty(_room.Failures);
    }

    [Fact]
    public async Task What_the_team_gets_wrong_is_asked_about_every_other_day_and_nothing_twice_in_a_month()
    {
        // One question in ten is about coffee.
        _room.Current = Samples.Bank([
            .. Enumerable
                .Range(1, 400)
                .Select(number => Samples.Single(number, number % 10 == 0 ? "coffee" : "tea")),
        ]);
        await _room.Manage("/daily 09:30");
        await _room.Until("2026-11-24 09:30");
        var topics = new List<string>();
        for (var day = 0; day < 120; day++)
        {
            topics.Add(
                CardText.Of(_room.LastCard).Contains("coffee", StringComparison.Ordinal) ? "coffee" : "tea"
            );
            await _room.AnswerDaily(Sato, right: topics[^1] == "tea");
            await _room.AnswerDaily(Tanaka, right: topics[^1] == "tea");
            await _room.LookAsync(TimeSpan.FromDays(1));
        }

        var lately = topics[^60..];
        Assert.InRange(lately.Count(topic => topic == "coffee"), 21, 39);
        var asked = _room
            .Store.Snapshots()
            .OrderBy(quiz => quiz.StartedAt)
            .Select(quiz => quiz.Questions[0].Id);
        Assert.All(asked.Chunk(30), Assert.Distinct);
        Assert.Empty(_room.Failures);
    }

    [Fact]
    public async Task Who_hides_their_name_is_anonymous_in_the_thread_too()
    {
        await _room.Manage("/daily 09:30 weekdays tea reveal:thread");
        await _room.Say(Sato, "/settings show_name no");
        await _room.Until("2026-11-24 09:30");
        await _room.AnswerDaily(Sato, right: true);
        await _room.AnswerDaily(Tanaka, right: true);

        await _room.Until("2026-11-25 09:31");

        var reveal = Assert.Single(_room.Chat.Messages, message => message.Channel != General).Card;
        Assert.Contains("2 of 2 right: Anonymous player, Tanaka", CardText.Of(reveal));
        Assert.DoesNotContain("Sato", CardText.Of(reveal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_looks_at_once_one_posts_and_its_question_stays_open()
    {
        await _room.Manage("/daily 09:30 weekdays tea");
        await _room.Until("2026-11-24 09:29");
        var reading = new TaskCompletionSource();
        _room.Store.Daily.Reading = reading.Task;

        var slow = _room.LookAsync(TimeSpan.FromMinutes(1));
        _room.Store.Daily.Reading = Task.CompletedTask;
        var quick = _room.LookAsync(TimeSpan.Zero);
        reading.SetResult();
        await Task.WhenAll(slow, quick);

        Assert.Single(_room.Chat.Messages);
        Assert.DoesNotContain("Closed", _room.LastText, StringComparison.Ordinal);
        Assert.Null((await _room.AnswerDaily(Sato, right: true)).RefusalKey);
    }

    [Fact]
    public async Task One_press_that_comes_twice_at_once_posts_once_and_the_question_stays_open()
    {
        await _room.Manage("/daily 09:30 weekdays tea");
        var manager = By(Sato, "once", isManager: true);
        var reading = new TaskCompletionSource();
        _room.Store.Daily.Reading = reading.Task;

        var slow = _room.Do(manager, CommandText.Read("/daily now"));
        _room.Store.Daily.Reading = Task.CompletedTask;
        var quick = _room.Do(manager, CommandText.Read("/daily now"));
        await _room.Wait(1);
        reading.SetResult();
        Assert.All(await Task.WhenAll(slow, quick), reply => Assert.Null(reply.RefusalKey));
        await _room.Wait(1);

        Assert.Single(_room.Chat.Messages);
        Assert.Null((await _room.AnswerDaily(Sato, right: true)).RefusalKey);
    }

    [Fact]
    public async Task A_question_that_is_open_is_not_closed_by_the_wish_for_another()
    {
        await _room.Manage("/daily 09:30 weekdays tea");
        Assert.Null((await _room.Manage("/daily now")).RefusalKey);
        await _room.Wait(1);
        var first = _room.LastCard;

        var second = await _room.Manage("/daily now");

        Assert.Equal("refusal.daily_running", second.RefusalKey);
        Assert.Contains("still open, until", CardText.Of(second.Card));
        Assert.Contains(
            CardText.Actions(second.Card!),
            action => action is CardAction.Open { Label: "Go to question", Address.Length: > 0 }
        );
        await _room.Wait(1);
        Assert.Same(first, Assert.Single(_room.Chat.Messages).Card);
        Assert.Null((await _room.AnswerDaily(Sato, right: true)).RefusalKey);
        // Saturday has none: Friday's is open until then, and no longer.
        await _room.Until("2026-11-28 09:31");
        Assert.Null((await _room.Manage("/daily now")).RefusalKey);
    }

    [Fact]
    public async Task What_is_wished_for_before_the_time_is_open_until_it_comes()
    {
        await _room.Manage("/daily 09:30 everyday tea");
        await _room.Until("2026-11-24 09:00");
        Assert.Null((await _room.Manage("/daily now")).RefusalKey);
        await _room.Wait(1);

        var second = await _room.Manage("/daily now");

        var until = Assert.IsType<Inline.Moment>(
            Assert.Single(
                second.Card!.Blocks.OfType<CardBlock.Paragraph>().SelectMany(block => block.Line.Parts),
                part => part is Inline.Moment
            )
        );
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(9)), until.At);
        await _room.AnswerDaily(Sato, right: true);
        await _room.Until("2026-11-24 09:30");
        Assert.Contains("Closed.", CardText.Of(_room.Chat.Messages[0].Card));
        Assert.Equal(2, _room.Chat.Messages.Count);
    }

    [Fact]
    public async Task Two_wishes_at_once_are_one_question()
    {
        await _room.Manage("/daily 09:30 weekdays tea");

        var replies = await Task.WhenAll(_room.Manage("/daily now"), _room.Manage("/daily now"));
        await _room.Wait(1);

        Assert.Single(replies, reply => reply.RefusalKey is null);
        Assert.Single(replies, reply => reply.RefusalKey == "refusal.daily_running");
        Assert.Single(_room.Chat.Messages);
    }

    [Fact]
    public async Task The_list_and_the_confirmation_tell_everything_that_was_set()
    {
        var set = await _room.Manage(
            "/daily 09:30 weekdays tea count:2 role:readers thread:yes reveal:thread timezone:Europe/Paris"
        );
        await _room.Manage("/daily 10:30 daily");
        await _room.Manage("/daily pause 2");

        Assert.Equal(
            """
            Set: weekdays 09:30 (Europe/Paris), “tea”
            2 a day · notifies readers · opens a thread · answer posted as a reply
            First one on Tue 24 Nov.
            Next 3: Tue 24 Nov 09:30, Wed 25 Nov 09:30, Thu 26 Nov 09:30
            In your time: 08:30 · Wed 25 Nov 08:30 · Thu 26 Nov 08:30
            """,
            CardText.Of(set.Card)
        );
        Assert.Equal(
            """
            Schedules in this channel
            1. 09:30 weekdays “tea”, next Tue 24 Nov
            Europe/Paris · 2 a day · notifies readers · opens a thread · answer posted as a reply
            Next 3: Tue 24 Nov 09:30, Wed 25 Nov 09:30, Thu 26 Nov 09:30
            In your time: 08:30 · Wed 25 Nov 08:30 · Thu 26 Nov 08:30
            2. 10:30 every day “All topics”, paused
            Asia/Tokyo · 1 a day
            """,
            CardText.Of((await _room.Manage("/daily list")).Card)
        );
    }

    [Theory]
    [InlineData(
        "2026-11-24 00:00",
        "09:30 Mon,Fri",
        "Europe/Paris",
        "Fri 27 Nov 09:30, Mon 30 Nov 09:30, Fri 4 Dec 09:30",
        "Fri 27 Nov 08:30 · Mon 30 Nov 08:30 · Fri 4 Dec 08:30"
    )]
    [InlineData(
        "2027-03-27 12:00",
        "02:30 daily",
        "Europe/Paris",
        "Sun 28 Mar 03:00, Mon 29 Mar 02:30, Tue 30 Mar 02:30",
        "Sun 28 Mar 01:00 · Mon 29 Mar 00:30 · Tue 30 Mar 00:30"
    )]
    [InlineData(
        "2027-10-30 12:00",
        "09:30 weekend",
        "Europe/Paris",
        "Sat 30 Oct 09:30, Sun 31 Oct 09:30, Sat 6 Nov 09:30",
        "Sat 30 Oct 07:30 · Sun 31 Oct 08:30 · Sat 6 Nov 08:30"
    )]
    public async Task The_next_three_times_skip_days_off_and_follow_the_clocks_of_both_places(
        string now,
        string wish,
        string zone,
        string there,
        string here
    )
    {
        _room.Time.Now = new DateTimeOffset(
            DateTime.Parse(now, CultureInfo.InvariantCulture),
            TimeSpan.FromHours(9)
        );
        var set = CardText.Of((await _room.Manage($"/daily {wish} timezone:{zone} tea")).Card);
        var list = CardText.Of((await _room.Manage("/daily list")).Card);

        Assert.All([set, list], card => Assert.Contains($"Next 3: {there}\nIn your time: {here}", card));
    }

    [Theory]
    [InlineData("Asia/Tokyo")]
    [InlineData("Asia/Seoul")]
    public async Task Times_that_are_the_same_by_both_clocks_are_said_once(string zone)
    {
        var set = CardText.Of((await _room.Manage($"/daily 09:30 weekdays timezone:{zone} tea")).Card);
        var list = CardText.Of((await _room.Manage("/daily list")).Card);

        Assert.All([set, list], card => Assert.Contains("Next 3: ", card));
        Assert.All(
            [set, list],
            card => Assert.DoesNotContain("In your time", card, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/daily 02:00 everyday tea", "2026-11-25 02:00", "Wed 25 Nov", "Tue 24 Nov")]
    [InlineData(
        "/daily 23:00 everyday timezone:Europe/Paris tea",
        "2026-11-25 07:00",
        "Tue 24 Nov",
        "Wed 25 Nov"
    )]
    public async Task An_answer_is_told_which_day_of_the_streak_it_is_where_the_card_bears_another(
        string wish,
        string at,
        string dated,
        string counted
    )
    {
        await _room.Manage(wish);
        await _room.Until(at);

        Assert.Contains($"Question of the day ({dated})", _room.LastText);
        var told = CardText.Of((await _room.AnswerDaily(Sato, right: false)).Card);
        Assert.Contains("1-day streak", told);
        Assert.Contains($"For your streak this is {counted}, by the team's day rollover.", told);
    }

    [Fact]
    public async Task The_day_of_the_streak_goes_without_saying_where_it_is_the_cards()
    {
        await _room.Manage("/daily 09:30 everyday tea");
        await _room.Until("2026-11-24 09:30");

        Assert.DoesNotContain(
            "For your streak",
            CardText.Of((await _room.AnswerDaily(Sato, right: true)).Card),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_tries_a_closed_one_is_told_that_it_is_for_practice()
    {
        await _room.Manage("/daily 09:30 weekdays tea");
        await _room.Until("2026-11-25 09:31");
        var closed = _room.Chat.Messages[0].Card;

        var asked = (await _room.Press(Suzuki, closed, "Try it")).Card!;
        var verdict = CardText.Of((await _room.Press(Suzuki, asked, asked, right: true)).Card);

        Assert.Contains("✅ Right. +0", verdict);
        Assert.Contains("Just for practice: no points.", verdict);
        Assert.DoesNotContain("Second go", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_closed_to_the_bot_pauses_its_schedules_until_somebody_resumes_them()
    {
        await _room.Manage("/daily 09:30 weekdays tea");
        _room.Chat.Results.Enqueue(Closed with { IsClosed = true });
        await _room.Until("2026-11-25 10:00");
        Assert.Empty(_room.Chat.Messages);
        Assert.Contains("paused", CardText.Of((await _room.Manage("/daily list")).Card));

        Assert.Null((await _room.Manage("/daily resume")).RefusalKey);
        await _room.Until("2026-11-26 09:30");

        Assert.Single(_room.Chat.Messages);
    }

    [Fact]
    public async Task A_channel_that_is_gone_ends_its_schedules()
    {
        await _room.Manage("/daily 09:30 weekdays tea");
        _room.Chat.Results.Enqueue(Closed with { IsGone = true });
        await _room.Until("2026-11-25 10:00");

        Assert.Empty(_room.Chat.Messages);
        Assert.Empty(await _room.Store.Daily.SchedulesAsync(General, CancellationToken.None));
    }

    private static PutResult.Refused Closed => new(Refusal.Of("refusal.channel_archived"));

    [Fact]
    public async Task Only_managers_set_it_up()
    {
        var reply = await _room.Say(Tanaka, "/daily 09:30 weekdays tea");

        Assert.Equal("refusal.not_manager", reply.RefusalKey);
    }
}
