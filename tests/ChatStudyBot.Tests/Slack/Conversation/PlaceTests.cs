using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>Where the bot is no member, or alone with one person.</summary>
public sealed class PlaceTests
{
    private const string Elsewhere = "C9";

    [Theory]
    [InlineData("not_in_channel", "/invite @studybot")]
    [InlineData("channel_not_found", "/invite @studybot")]
    [InlineData("is_archived", "アーカイブ")]
    [InlineData("restricted_action_read_only_channel", "投稿が制限されています")]
    [Trait("slack", "26")]
    [Trait("slack", "40")]
    public async Task Where_it_may_not_post_who_asked_is_told_what_to_do_and_nothing_has_begun(
        string error,
        string advice
    )
    {
        await using var bot = await StartAsync();
        bot.Team.Closed[Elsewhere] = error;
        await bot.TypeAsync("5", channel: Elsewhere);

        Assert.Contains(advice, Assert.Single(bot.Told(Alice)).Text);
        Assert.Empty(bot.In(Elsewhere));
        Assert.Null(bot.QuizIn(Elsewhere));
    }

    [Fact]
    [Trait("slack", "26")]
    public async Task A_leaderboard_that_cannot_be_posted_is_told_like_a_quiz()
    {
        await using var bot = await StartAsync();
        bot.Team.Closed[Elsewhere] = "not_in_channel";
        await bot.TypeAsync("1 solo", Bob);
        await bot.PressAsync(bot.Told(Bob)[^1], "14日", Bob);
        await bot.TypeAsync("team", channel: Elsewhere, command: "/leaderboard");
        Assert.Contains("/invite @studybot", Assert.Single(bot.Told(Alice)).Text);

        await bot.TypeAsync("team", command: "/leaderboard");
        Assert.Contains(SlackTeam.NameOf(Bob), Assert.Single(bot.In(SlackTeam.General)).Text);
        Assert.Single(bot.Told(Alice));
    }

    [Fact]
    public async Task A_channel_that_is_lost_in_mid_quiz_ends_it()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("5");
        bot.Team.Closed[SlackTeam.General] = "is_archived";
        await bot.WaitAsync(10);

        Assert.Null(bot.QuizIn(SlackTeam.General));
        Assert.Single(bot.In(SlackTeam.General));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("slack", "29")]
    public async Task Alone_it_is_one_card_that_each_click_replaces(bool overHttp)
    {
        await using var bot = await StartAsync(overHttp);
        await bot.TypeAsync("2 solo", channel: SlackTeam.Direct);
        Assert.Contains("第1問（全2問）", Card(bot).Text);
        await bot.PressAsync(Card(bot), "14日");
        Assert.Contains("正解です", Card(bot).Text);
        await bot.PressAsync(Card(bot), "次の問題");
        Assert.Contains("第2問（全2問）", Card(bot).Text);
        await bot.PressAsync(Card(bot), " 4日");
        Assert.Contains("🏆 結果", Card(bot).Text);

        Assert.Empty(bot.In(SlackTeam.Direct));
    }

    [Fact]
    public async Task Alone_also_in_a_channel_nobody_else_sees_it()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("2 solo");
        await bot.PressAsync(Card(bot), "14日");

        Assert.Contains("正解です", Card(bot).Text);
        Assert.Empty(bot.In(SlackTeam.General));
    }

    [Fact]
    public async Task An_unfinished_one_is_stopped_for_the_one_that_was_asked_for_in_the_same_card()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("2 solo", channel: SlackTeam.Direct);
        await bot.PressAsync(Card(bot), "14日");
        await bot.TypeAsync("1 solo", channel: SlackTeam.Direct);
        Assert.Contains("途中のクイズがあります", bot.Told(Alice)[^1].Text);
        await bot.PressAsync(bot.Told(Alice)[^1], "やめて新しく始める");

        Assert.Contains("第1問（全1問）", bot.Told(Alice)[^1].Text);
        Assert.Equal(2, bot.Told(Alice).Count);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("race")]
    public async Task Other_modes_are_refused_in_a_direct_message(string text)
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync(text, channel: SlackTeam.Direct);

        Assert.Contains("一人用のクイズだけ使えます", Card(bot).Text);
        Assert.Empty(bot.In(SlackTeam.Direct));
    }

    private static Posted Card(StudyWorkspace bot) => Assert.Single(bot.Told(Alice));
}
