using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>What is stored about somebody, as they see and erase it on Slack.</summary>
public sealed class PrivacyTests
{
    [Theory]
    [InlineData("privacy export", "privacy erase")]
    [InlineData("データ 書き出し", "データ 消去")]
    public async Task An_export_is_a_link_for_the_person_alone_and_an_erasure_takes_the_word(
        string export,
        string erase
    )
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("1 solo", Bob);
        await bot.PressAsync(bot.Told(Bob)[^1], "14日", Bob);

        await bot.TypeAsync(export, Bob);
        Assert.Contains("解答 1件", bot.Told(Bob)[^1].Text);
        Assert.Contains("10分以内", bot.Told(Bob)[^1].Text);

        await bot.TypeAsync(erase, Bob);
        var form = await bot.OpenAsync(bot.Told(Bob)[^1], "完全に消去", Bob);
        Assert.NotNull(await bot.FillAsync(form, "はい", Bob));
        Assert.Null(await bot.FillAsync(form, "消去", Bob));
        Assert.Contains("消去しました。", bot.Told(Bob)[^1].Text);

        await bot.TypeAsync("all team", command: "/leaderboard");
        Assert.Contains("1. 匿名の参加者", bot.In(SlackTeam.General)[^1].Text);
        Assert.Empty(bot.Team.Faults);
    }
}
