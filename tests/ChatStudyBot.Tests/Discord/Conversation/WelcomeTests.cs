using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>The first command of a server on Discord, as its manager sees it.</summary>
public sealed class WelcomeTests
{
    [Fact]
    public async Task It_is_answered_as_ever_and_followed_by_the_welcome_for_them_alone_once()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Bot.Welcomes = true;
        await bot.KillAndRestartAsync(1);
        bot.Rights = Permissions.ManageGuild;

        await bot.QuizAsync(3);

        var start = bot.In(Guild.General).First();
        Assert.False(start.IsPrivate);
        var welcome = Assert.Single(bot.Guild.Messages, message => message.IsPrivate);
        Assert.Contains("チームのノートから問題を出し", welcome.Text);
        Assert.Contains("管理者向け: 言語とタイムゾーンを確認し", welcome.Text);
        Assert.Contains("このチャンネルに投稿できることを確認しました。", welcome.Text);
        await bot.SettingsAsync();
        Assert.DoesNotContain("チームのノートから", bot.Guild.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, bot.Guild.Messages.Count(message => message.IsPrivate));
    }
}
