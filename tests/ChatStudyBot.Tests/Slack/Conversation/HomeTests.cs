using ChatStudyBot.Slack;
using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>The bot's own page on Slack.</summary>
public sealed class HomeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_shows_what_is_due_the_streak_the_board_and_the_next_question_of_the_day(
        bool overHttp
    )
    {
        await using var bot = await StartAsync(overHttp, managers: [Alice]);
        await bot.Bot.MissAsync(SlackPlace.Player(SlackTeam.Id, Alice));
        await bot.TypeAsync("9:00 every", command: "/daily");
        bot.Time.Advance(TimeSpan.FromDays(1));

        await bot.LookAsync("home");

        var home = bot.Team.Homes[Alice].Text;
        Assert.Contains("復習: 今日1枚", home);
        Assert.Contains("連続 1日", home);
        Assert.Contains("ランキング: 今週", home);
        Assert.Contains("次の今日の一問", home);
    }

    [Fact]
    public async Task Who_has_not_begun_is_told_how_and_sees_nobody_elses_reviews()
    {
        await using var bot = await StartAsync();
        await bot.Bot.MissAsync(SlackPlace.Player(SlackTeam.Id, Bob));

        await bot.LookAsync("home");

        Assert.Contains("復習するカードはまだありません", bot.Team.Homes[Alice].Text);
        Assert.Contains("まだ設定されていません", bot.Team.Homes[Alice].Text);
    }

    [Fact]
    public async Task Its_buttons_are_answered_in_the_conversation_with_the_bot()
    {
        await using var bot = await StartAsync();
        await bot.Bot.MissAsync(SlackPlace.Player(SlackTeam.Id, Alice));
        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.LookAsync("home");

        await bot.PressAtHomeAsync("復習を始める");
        await bot.PressAtHomeAsync("設定");

        Assert.Contains("復習 · 残り1枚", bot.In(SlackTeam.Direct)[0].Text);
        Assert.Contains("あなたの設定", bot.In(SlackTeam.Direct)[1].Text);
    }

    [Fact]
    public async Task The_messages_beside_it_are_left_alone()
    {
        await using var bot = await StartAsync();

        await bot.LookAsync("messages");

        Assert.Empty(bot.Team.Homes);
    }
}
