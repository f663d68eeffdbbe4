using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class SeasonTests
{
    private readonly StudyRoom _room = new(Samples.Singles(5));

    [Fact]
    public async Task A_season_counts_from_its_start_to_its_end()
    {
        await Play(Sato);
        var started = await Type("/season start Autumn cup 2026");
        Assert.Equal(Audience.Channel, started.Audience);
        Assert.Contains("The season “Autumn cup 2026” has begun.", CardText.Of(started.Card));
        Assert.Equal("refusal.board_empty", (await Type("/leaderboard season")).RefusalKey);

        await Play(Tanaka);
        var board = CardText.Of((await Type("/leaderboard season")).Card);
        Assert.Contains("Leaderboard: this season (whole team) · Autumn cup 2026", board);
        Assert.Contains("1. Tanaka", board);
        Assert.DoesNotContain("Sato", board);

        var ended = await Type("/season end");
        Assert.Contains("has ended", CardText.Of(ended.Card));
        Assert.Contains("The season “Autumn cup 2026” is over.", _room.LastText);
        Assert.Contains("1. Tanaka", _room.LastText);

        Assert.Contains("Leaderboard: the finished season (whole team)", _room.LastText);
        Assert.DoesNotContain("this season", _room.LastText, StringComparison.Ordinal);
        Assert.Equal("the finished season", SelectedPeriod(_room.LastCard));

        await Play(Suzuki);
        Assert.DoesNotContain("Suzuki", CardText.Of((await Type("/leaderboard season")).Card));
        Assert.Contains("Suzuki", CardText.Of((await Type("/leaderboard all")).Card));
    }

    [Fact]
    public async Task A_date_behind_the_name_is_its_last_day()
    {
        var last = _room.Settings.Calendar.DayOf(_room.Time.Now).AddDays(2);

        var started = CardText.Of((await Type($"/season start Winter cup {last:yyyy-MM-dd}")).Card);

        Assert.Contains("The season “Winter cup” has begun.", started);
        Assert.Contains("3 days left", started);
    }

    [Theory]
    [InlineData("/season start Winter cup 12/31", "Winter cup")]
    [InlineData("/quiz season start 冬の陣 12月31日", "冬の陣")]
    [InlineData("/シーズン 開始 冬の陣　2026年12月31日", "冬の陣")]
    public async Task A_date_without_its_year_is_one_too(string typed, string name)
    {
        _room.Time.Now = new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);

        var started = CardText.Of((await Type(typed)).Card);

        Assert.Contains($"The season “{name}” has begun.", started);
        Assert.Contains("36 days left", started);
    }

    [Theory]
    [InlineData("/quiz season start 秋の陣 来週", "来週")]
    [InlineData("/シーズン 開始 秋の陣　今月末まで", "今月末まで")]
    [InlineData("/season start 来週", "来週")]
    [InlineData("/season start Autumn Next Week", "next week")]
    [InlineData("/season start Autumn tomorrow", "tomorrow")]
    public async Task Words_that_may_be_part_of_the_name_or_a_day_are_asked_about(string typed, string words)
    {
        var reply = await Type(typed);

        Assert.Equal("refusal.season_when", reply.RefusalKey);
        Assert.Contains($"“{words}” may be part of the name or a day.", CardText.Of(reply.Card));
        Assert.Equal("refusal.season_none", (await Type("/season end")).RefusalKey);
    }

    [Theory]
    [InlineData("/season start Sprint 3-4", "Sprint 3-4")]
    [InlineData("/season start 来週への道", "来週への道")]
    [InlineData("/season start Next week's stars", "Next week's stars")]
    [InlineData("/season start 秋の陣 来週 最終日:2030-12-31", "秋の陣 来週")]
    public async Task What_only_looks_like_a_day_is_part_of_the_name(string typed, string name)
    {
        Assert.Contains(
            $"The season “{name}” has begun.",
            CardText.Of((await Type(typed)).Card),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_season_with_a_last_day_posts_its_table_by_itself_when_that_day_is_over()
    {
        // The room's clock: in Tokyo a study day begins at 4 o'clock.
        var today = _room.Settings.Calendar.DayOf(_room.Time.Now);
        var last = today.AddDays(2);
        var started = await Type($"/season start Sprint until:{last:yyyy-MM-dd}");
        Assert.Contains("3 days left", CardText.Of(started.Card));
        await Play(Tanaka);

        var over = _room.Settings.Calendar.StartOf(last.AddDays(1));
        _room.Time.Now = over.AddTicks(-1);
        await _room.Seasons.AdvanceAsync(_room.Time.Now, CancellationToken.None);
        Assert.DoesNotContain(
            _room.Chat.Messages,
            message => message.Key.StartsWith("season:", StringComparison.Ordinal)
        );
        Assert.Contains("1 day left", CardText.Of((await Type("/leaderboard season")).Card));

        _room.Time.Now = over;
        for (var look = 0; look < 3; look++)
            await _room.Seasons.AdvanceAsync(_room.Time.Now, CancellationToken.None);
        var (channel, _, card) = Assert.Single(
            _room.Chat.Messages,
            message => message.Key.StartsWith("season:", StringComparison.Ordinal)
        );
        Assert.Equal(General, channel);
        Assert.Contains("is over", CardText.Of(card));
        Assert.Contains("1. Tanaka", CardText.Of(card));
        Assert.Equal("refusal.season_none", (await Type("/season end")).RefusalKey);
    }

    [Fact]
    public async Task What_could_not_be_posted_is_posted_later_and_once()
    {
        await Type("/season start Short");
        await Play(Tanaka);
        _room.Chat.Results.Enqueue(new PutResult.Later("The platform is away."));
        var ended = await Type("/season end");
        Assert.Contains("follows", CardText.Of(ended.Card));
        var before = _room.Chat.Messages.Count;

        await _room.KillAndRestart(60);
        for (var look = 0; look < 3; look++)
            await _room.Seasons.AdvanceAsync(_room.Time.Now, CancellationToken.None);
        Assert.Equal(before + 1, _room.Chat.Messages.Count);
        Assert.Contains("is over", _room.LastText);
    }

    [Fact]
    public async Task A_season_whose_channel_is_gone_is_not_posted_for_ever()
    {
        await Type("/season start Short");
        _room.Chat.Results.Enqueue(
            new PutResult.Refused(Refusal.Of("failure.channel_lost")) { IsGone = true }
        );
        await Type("/season end");
        var puts = _room.Chat.Puts;
        await _room.Seasons.AdvanceAsync(_room.Time.Now, CancellationToken.None);
        Assert.Equal(puts, _room.Chat.Puts);
    }

    [Fact]
    public async Task The_same_delivery_twice_starts_one_season_and_ends_one()
    {
        var manager = By(Tanaka, "start", isManager: true);
        var first = await _room.Do(manager, CommandText.Read("/season start One"));
        var again = await _room.Do(manager, CommandText.Read("/season start One"));
        Assert.Equal((first.Key, CardText.Of(first.Card)), (again.Key, CardText.Of(again.Card)));
        Assert.Equal("refusal.season_running", (await Type("/season start Two")).RefusalKey);

        var end = By(Tanaka, "end", isManager: true);
        var ended = await _room.Do(end, CommandText.Read("/season end"));
        Assert.Equal(
            CardText.Of(ended.Card),
            CardText.Of((await _room.Do(end, CommandText.Read("/season end"))).Card)
        );
        Assert.Single(_room.Chat.Messages);
        Assert.Equal("refusal.season_none", (await Type("/season end")).RefusalKey);
        Assert.Null((await Type("/season start Two")).RefusalKey);
    }

    [Fact]
    public async Task Pages_of_a_final_table_stay_those_of_its_season()
    {
        await Type("/season start One");
        await Play(Tanaka);
        await Type("/season end");
        var final = _room.LastCard;
        await Type("/season start Two");
        await Play(Suzuki);

        Assert.Contains("number 1 of 1", CardText.Of((await _room.Press(Tanaka, final, "My rank")).Card));
        Assert.Contains(
            "No points in that season.",
            CardText.Of((await _room.Press(Suzuki, final, "My rank")).Card)
        );
    }

    [Fact]
    public async Task A_season_that_ended_without_points_is_not_said_to_be_still_running()
    {
        await Type("/season start One");
        await Type("/season end");

        var reply = await Type("/leaderboard season");

        Assert.Equal("refusal.board_empty_over", reply.RefusalKey);
        Assert.Contains("Season “One” is over", CardText.Of(reply.Card));
    }

    [Theory]
    [InlineData("/season start", "refusal.season_name")]
    [InlineData("/season start Long until:yesterday", "refusal.season_until")]
    [InlineData("/season start Long until:2001-01-01", "refusal.season_until")]
    [InlineData("/season end", "refusal.season_none")]
    [InlineData("/leaderboard season", "refusal.season_none")]
    public async Task What_cannot_be_is_refused(string text, string refusal) =>
        Assert.Equal(refusal, (await Type(text)).RefusalKey);

    [Theory]
    [InlineData("/season start One")]
    [InlineData("/season end")]
    [InlineData("/quiz season start One")]
    [InlineData("/シーズン 開始 秋の陣")]
    [InlineData("/quiz シーズン 終了")]
    public async Task Only_managers_open_and_close_seasons(string text) =>
        Assert.Equal(
            "refusal.not_manager",
            (await _room.Do(By(Sato, _room.NewDelivery()), CommandText.Read(text))).RefusalKey
        );

    [Fact]
    public async Task Who_hides_their_name_is_anonymous_in_the_final_table_too()
    {
        await _room.Do(Suzuki, CommandText.Read("/settings show_name no"));
        await Type("/season start One");
        await Play(Suzuki);
        await Type("/season end");
        Assert.Contains("1. Anonymous player", _room.LastText);
    }

    [Fact]
    public async Task A_table_whose_channel_is_closed_is_tried_once_an_hour_until_it_is_open_again()
    {
        await Type("/season start One");
        await Play(Suzuki);
        foreach (var _ in Enumerable.Range(0, 2))
            _room.Chat.Results.Enqueue(
                new PutResult.Refused(Refusal.Of("refusal.channel_archived")) { IsClosed = true }
            );
        await Type("/season end");
        var puts = _room.Chat.Puts;

        for (var minute = 0; minute < 59; minute++)
            await LookAsync();
        Assert.Equal(puts, _room.Chat.Puts);
        await LookAsync();
        Assert.Equal(puts + 1, _room.Chat.Puts);
        for (var minute = 0; minute < 60; minute++)
            await LookAsync();
        Assert.Equal(puts + 2, _room.Chat.Puts);
        Assert.Contains("the finished season", _room.LastText);
        await LookAsync();
        Assert.Equal(puts + 2, _room.Chat.Puts);

        Task LookAsync()
        {
            _room.Time.Now += TimeSpan.FromMinutes(1);
            return _room.Seasons.AdvanceAsync(_room.Time.Now, CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_direct_conversation_has_no_season() =>
        Assert.Equal(
            "refusal.season_direct",
            (
                await _room.Do(
                    By(Tanaka, "1", isManager: true) with
                    {
                        IsDirect = true,
                    },
                    CommandText.Read("/season start One")
                )
            ).RefusalKey
        );

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("2026/12/31")]
    [InlineData("12/31")]
    [InlineData("12月31日")]
    public async Task A_last_day_is_read_as_people_write_it(string day)
    {
        _room.Time.Now = new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);
        Assert.Contains("36 days left", CardText.Of((await Type($"/season start One until:{day}")).Card));
    }

    private static string SelectedPeriod(Card board) =>
        CardText.Actions(board).OfType<CardAction.Select>().Single().Options.Single(o => o.IsSelected).Label;

    private Task<Reply> Type(string text) =>
        _room.Do(By(Tanaka, _room.NewDelivery(), isManager: true), CommandText.Read(text));

    /// <summary>One question in the channel, answered by one player, rightly.</summary>
    private async Task Play(PlayerId player)
    {
        await _room.Start(QuizMode.Open, count: 1, seconds: 30);
        await _room.Answer(player, right: true);
        await _room.Wait(60);
    }
}
