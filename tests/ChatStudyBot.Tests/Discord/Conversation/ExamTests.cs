using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>A mock exam, as the one who takes it sees it on Discord.</summary>
public sealed class ExamTests
{
    [Fact]
    public async Task It_is_taken_on_one_private_card_and_goes_on_after_a_restart()
    {
        await using var bot = await StudyServer.StartAsync();

        await bot.ExamAsync("box");
        var card = Assert.Single(bot.Guild.Messages);
        Assert.True(card.IsPrivate);
        Assert.Contains("4問、30分、合格の目安は70%です。", card.Text);
        card = await PressAsync(":begin");
        Assert.Contains("第1問（全4問）", card.Text);
        Assert.Contains("締め切り: <t:", card.Text);
        card = await PressAsync(":choose:0");
        Assert.Contains("解答: A（変更できます）", card.Text);
        await PressAsync(":show:1");
        card = await PressAsync(":flag:1");
        Assert.Contains("第2問（全4問）", card.Text);
        Assert.Contains(card.Buttons, id => id.EndsWith(":unflag:1", StringComparison.Ordinal));

        await bot.WaitAsync(60);
        await bot.KillAndRestartAsync(downSeconds: 3600);
        card = await PressAsync(":overview");
        Assert.Contains("未解答 3問: 2–4 / 印 1問: 2", card.Text);
        Assert.Contains("締め切り: <t:", card.Text);
        await PressAsync(":handin");
        card = await PressAsync(":confirm");
        Assert.Contains("模擬試験の結果: BOX-01", card.Text);
        Assert.Contains("時間 1分 · 未解答 3問", card.Text);
        Assert.Empty(bot.In(Guild.General));

        await bot.PressAsync(card, ":missed:0", ChannelKind.Text);
        Assert.Contains("間違えた問題（", bot.Guild.Messages[^1].Text);
        await bot.PressAsync(card, ":review", ChannelKind.Text);
        Assert.Contains("復習 · 残り", bot.Guild.Messages[^1].Text);
        await bot.PressAsync(card, ":share", ChannelKind.Text);
        Assert.Contains("模擬試験 BOX-01", Assert.Single(bot.In(Guild.General)).Text);

        async Task<Posted> PressAsync(string end)
        {
            await bot.PressAsync(Assert.Single(bot.Guild.Messages), end, ChannelKind.Text);
            return Assert.Single(bot.Guild.Messages);
        }
    }
}
