using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>Questions to the notes, as a server on Discord sees them.</summary>
public sealed class AskTests
{
    [Fact]
    public async Task The_answer_is_the_askers_until_it_is_shared_with_the_channel_it_was_asked_in()
    {
        await using var bot = await StudyServer.StartAsync();

        await bot.AskAsync(TeaNotes.Question, TeaNotes.Index());
        var answer = Assert.Single(bot.Guild.Messages);
        Assert.True(answer.IsPrivate);
        Assert.Contains("茶葉の保存期間: 90日。", answer.Text);
        Assert.Contains("📖 tea.md › 保存", answer.Text);

        await bot.PressAsync(answer, ":share", ChannelKind.Text);
        var shared = Assert.Single(bot.In(Guild.General));
        Assert.Contains("茶葉の保存期間: 90日。", shared.Text);
        Assert.Contains("さんが共有した回答", shared.Text);
        await bot.PressAsync(answer, ":helpful", ChannelKind.Text);
        Assert.True(bot.Guild.Messages[^1].IsPrivate);
        await bot.PressAsync(answer, ":others:1", ChannelKind.Text);
        Assert.True(bot.Guild.Messages[^1].IsPrivate);
        Assert.Contains(TeaNotes.Next, bot.Guild.Messages[^1].Text);
        Assert.Single(bot.In(Guild.General));
    }

    [Fact]
    public async Task Whom_a_question_mentions_is_neither_shown_nor_kept()
    {
        await using var bot = await StudyServer.StartAsync();

        await bot.AskAsync("<@900421400261626359> <@&77> 抹茶の値段は？ <#13>", TeaNotes.Index());

        Assert.StartsWith(
            "抹茶の値段は？",
            Assert.Single(bot.Guild.Messages).Text.TrimStart(),
            StringComparison.Ordinal
        );
        var gap = Assert.Single(
            await bot.Bot.Store.Asked.GapsAsync("discord", "12", bot.Time.GetUtcNow(), CancellationToken.None)
        );
        Assert.Equal("抹茶の値段は？", gap.Question);
    }

    [Fact]
    public async Task Who_asks_in_English_is_answered_in_English_on_a_Japanese_client()
    {
        await using var bot = await StudyServer.StartAsync();

        await bot.AskAsync("what is matcha", TeaNotes.Index());

        Assert.Contains("The notes say nothing about this.", Assert.Single(bot.Guild.Messages).Text);
    }

    /// <summary>In direct messages Discord names no server, and the person is the same.</summary>
    [Fact]
    public async Task The_share_of_questions_is_one_on_the_server_and_in_direct_messages()
    {
        await using var bot = await StudyServer.StartAsync();
        for (var number = 0; number < 10; number++)
            await bot.AskAsync(TeaNotes.Question, TeaNotes.Index());

        bot.On = null;
        await bot.AskAsync(TeaNotes.Question, TeaNotes.Index());

        Assert.Contains("質問は10分に10回までです。", bot.Guild.Messages[^1].Text);
    }

    [Fact]
    public async Task While_the_notes_are_being_indexed_it_says_that_it_is_at_work_and_answers_then()
    {
        var indexing = new TaskCompletionSource();
        await using var bot = await StudyServer.StartAsync();
        bot.Bot.Indexing = indexing.Task;

        var asking = bot.AskAsync(TeaNotes.Question, TeaNotes.Index());
        await bot.Time.PassAsync(ReceivedInteraction.DeferAfter);
        var deferral = (await bot.World.Server.ArrivalAsync()).Json;
        Assert.Equal(5, deferral.GetProperty("type").GetInt32());
        indexing.SetResult();
        await asking.Soon("the answer");

        Assert.Contains("茶葉の保存期間: 90日。", Assert.Single(bot.Guild.Messages).Text);
    }
}
