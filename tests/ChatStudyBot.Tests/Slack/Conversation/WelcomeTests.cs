using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>The first command of a workspace on Slack, as its manager sees it.</summary>
public sealed class WelcomeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_answered_as_ever_and_followed_by_the_welcome_for_them_alone_once(bool overHttp)
    {
        await using var bot = await StartAsync(overHttp, managers: [Alice]);
        bot.Bot.Welcomes = true;
        await bot.KillAndRestartAsync(1);

        await bot.TypeAsync("settings");

        var told = bot.Told(Alice).ToArray();
        Assert.Equal(2, told.Length);
        Assert.Contains("あなたの設定", told[0].Text);
        Assert.Contains("チームのノートから問題を出し", told[1].Text);
        Assert.Contains("管理者向け", told[1].Text);
        Assert.Empty(bot.In(SlackTeam.General));
        await bot.TypeAsync("settings", Bob);
        Assert.Single(bot.Told(Bob));
    }
}
