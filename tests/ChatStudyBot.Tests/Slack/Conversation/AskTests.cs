using ChatStudyBot.Tests.Slack.Conversation.World;
using ChatStudyBot.Tests.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>TeaNotes.Questions to the notes, as a workspace on Slack sees them.</summary>
public sealed class AskTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_answer_is_the_askers_until_it_is_shared_with_the_channel_it_was_asked_in(
        bool overHttp
    )
    {
        await using var bot = await StartAsync(overHttp);
        bot.Bot.Index = TeaNotes.Index();

        await bot.TypeAsync(
            TeaNotes.Question.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"),
            command: "/ask"
        );
        var answer = Assert.Single(bot.Told(Alice));
        Assert.Contains(TeaNotes.Question, answer.Text);
        Assert.Contains(TeaNotes.Answer, answer.Text);
        Assert.Contains("tea.md › 保存（5行目）", answer.Text);
        Assert.Empty(bot.In(SlackTeam.General));

        await bot.PressAsync(answer, "チャンネルに共有");
        var shared = Assert.Single(bot.In(SlackTeam.General));
        Assert.Contains(TeaNotes.Question, shared.Text);
        Assert.Contains($"{SlackTeam.NameOf(Alice)}さんが共有した回答", shared.Text);
        Assert.Contains("共有しました。", bot.Told(Alice)[^1].Text);
        await bot.PressAsync(answer, "役に立った");
        Assert.Contains("記録しました。", bot.Told(Alice)[^1].Text);
        await bot.PressAsync(answer, "違う");
        Assert.Contains(TeaNotes.Next, bot.Told(Alice)[^1].Text);
    }

    [Fact]
    public async Task In_the_conversation_with_the_bot_nothing_is_offered_to_share()
    {
        await using var bot = await StartAsync();
        bot.Bot.Index = TeaNotes.Index();

        await bot.TypeAsync(TeaNotes.Question, channel: SlackTeam.Direct, command: "/ask");

        var answer = Assert.Single(bot.Told(Alice));
        Assert.DoesNotContain(answer.Pressables, some => some.Label == "チャンネルに共有");
        Assert.Contains(answer.Pressables, some => some.Label == "役に立った");
    }

    /// <summary>Slack writes people and channels as their ids, in whatever command the question stands.</summary>
    [Theory]
    [InlineData("/ask", "")]
    [InlineData("/quiz", "ask ")]
    public async Task Whom_a_question_mentions_is_neither_shown_nor_kept(string command, string before)
    {
        await using var bot = await StartAsync();
        bot.Bot.Index = TeaNotes.Index();

        await bot.TypeAsync(
            $"{before}<@{Bob}|bob>さん、抹茶の値段は？ <#C0123ABC|general> <!subteam^S0123ABC>",
            command: command
        );

        Assert.StartsWith("抹茶の値段は？", Assert.Single(bot.Told(Alice)).Text, StringComparison.Ordinal);
        var gap = Assert.Single(
            await bot.Bot.Store.Asked.GapsAsync(
                "slack",
                SlackTeam.Id,
                bot.Time.GetUtcNow(),
                CancellationToken.None
            )
        );
        Assert.Equal("抹茶の値段は？", gap.Question);
    }

    [Fact]
    public async Task Who_asks_in_English_is_answered_in_English_in_a_Japanese_workspace()
    {
        await using var bot = await StartAsync();
        bot.Bot.Index = TeaNotes.Index();

        await bot.TypeAsync("what is matcha", command: "/ask");

        Assert.Contains("The notes say nothing about this.", Assert.Single(bot.Told(Alice)).Text);
    }
}
