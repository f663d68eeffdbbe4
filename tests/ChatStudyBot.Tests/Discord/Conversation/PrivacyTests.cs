using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>What is stored about somebody, as they see and erase it on Discord.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task An_export_is_a_link_for_the_person_alone_and_an_erasure_takes_the_word()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 1);
        await bot.WaitAsync(6);
        await bot.PressAsync(bot.In(Guild.General).Last(), ":choose:", ChannelKind.Text);
        await bot.WaitAsync(60);

        await bot.CommandAsync("privacy", "export");
        var export = bot.Guild.Messages[^1];
        Assert.True(export.IsPrivate);
        Assert.Contains("https://bot.example/privacy/secret", export.Text);
        Assert.Contains("解答 1件", export.Text);

        await bot.CommandAsync("privacy", "erase");
        Assert.Contains(
            ":open:0123456789abcdef",
            Assert.Single(bot.Guild.Messages[^1].Buttons, id => id.Contains("open"))
        );
        var open = ActionCode.Privacy(new PrivacyAction.OpenForm("0123456789abcdef"));
        await bot.FillAsync(open, "word", "はい");
        Assert.Contains("確認の言葉が違うため", bot.Guild.Messages[^1].Text);
        await bot.FillAsync(open, "word", "消去");
        Assert.Contains("消去しました。", bot.Guild.Updated!.Text);
        await bot.CommandAsync("privacy", "erase");
        Assert.Contains("解答 0件", bot.Guild.Messages[^1].Text);
    }
}
