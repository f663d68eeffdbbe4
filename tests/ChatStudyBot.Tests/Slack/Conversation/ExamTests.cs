using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>A mock exam, as the one who takes it sees it on Slack.</summary>
public sealed class ExamTests
{
    [Theory]
    [InlineData("exam box", SlackTeam.General)]
    [InlineData("模試 箱", SlackTeam.General)]
    [InlineData("exam", SlackTeam.Direct)]
    public async Task It_is_taken_on_one_private_card(string words, string channel)
    {
        await using var bot = await StartAsync();

        await bot.TypeAsync(words, channel: channel);
        Assert.Contains("4問、30分、合格の目安は70%です。", bot.Told(Alice).Single().Text);
        var first = (await PressAsync("開始")).Text;
        Assert.Contains("第1問（全4問）", first);
        Assert.Contains("締め切り: <!date^", first);
        Assert.Contains("解答: A（変更できます）", (await PressAsync(":choose:0")).Text);
        Assert.Contains("第2問（全4問）", (await PressAsync("次へ")).Text);
        Assert.Contains("見直しの印をつけています。", (await PressAsync("見直しに印")).Text);
        Assert.Contains("未解答 3問: 2–4 / 印 1問: 2", (await PressAsync("解答一覧")).Text);
        Assert.Contains("第4問（全4問）", (await PressAsync("第4問 · 未解答")).Text);
        await bot.WaitAsync(30 * 60);

        var report = await PressAsync("次へ", "提出");

        Assert.Contains("時間になったため、ここまでの解答を提出しました。", report.Text);
        Assert.Contains("時間 30分 · 未解答 3問", report.Text);
        Assert.Equal(channel != SlackTeam.Direct, Has(report, "結果を共有"));
        Assert.Contains("間違えた問題（", (await PressAsync("くわしく")).Text);
        Assert.Empty(bot.In(channel));

        async Task<Posted> PressAsync(params string[] anyOf)
        {
            var card = bot.Told(Alice)[^1];
            await bot.PressAsync(card, anyOf.First(what => Has(card, what)));
            return bot.Told(Alice)[^1];
        }

        static bool Has(Posted card, string what) =>
            card.Pressables.Any(some =>
                some.Label.Contains(what, StringComparison.Ordinal)
                || some.Value?.Contains(what, StringComparison.Ordinal) == true
            );
    }
}
