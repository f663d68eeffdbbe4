using ChatStudyBot.Assistant;
using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Tests.Assistant;
using ChatStudyBot.Tests.Discord.Conversation.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>Questions to the notes with a model that takes longer than the three seconds that Discord waits.</summary>
public sealed class SlowAskTests : IAsyncLifetime
{
    private const string Summary = "茶葉は90日保存できます[1]。";
    private const string NoSummary = "要約を作れなかったため、ノートの引用だけを表示します。";
    private const string InOtherWords = "葉っぱはどれくらい持つ？";
    private const string Refusal = "ノートに書かれていません。";

    private readonly LogLines _log = new();
    private readonly TaskCompletionSource _never = new();
    private ModelServer _model = null!;
    private ChatCompletions _assistant = null!;

    public async Task InitializeAsync()
    {
        _model = await ModelServer.OpenAsync();
        _assistant = new ChatCompletions(
            new AssistantOptions(
                new Uri(_model.Address, "/v1/chat/completions"),
                "small",
                new Secret(ModelServer.Key)
            ),
            _log
        );
    }

    public async Task DisposeAsync()
    {
        _never.TrySetResult();
        _assistant.Dispose();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task A_summary_that_takes_longer_comes_as_an_edit_of_what_was_deferred()
    {
        var said = new TaskCompletionSource();
        _model.On(ModelServer.Completions, ModelServer.Completion(Summary) with { Held = said.Task });
        await using var bot = await StudyServer.StartAsync(assistant: _assistant);
        var asking = await DeferredAsync(bot, TeaNotes.Question);
        bot.Time.Advance(TimeSpan.FromSeconds(4));
        said.SetResult();
        await asking.Soon("the answer");

        var answer = Assert.Single(bot.Guild.Messages);
        Assert.True(answer.IsPrivate);
        Assert.Contains("茶葉は90日保存できます", answer.Text);
        Assert.Contains("茶葉の保存期間: 90日。", answer.Text);
        Assert.EndsWith("/messages/@original", bot.World.Server.Sent[^1].At);
        Assert.Equal(2, bot.World.Server.Sent.Count);
    }

    [Fact]
    public async Task A_summary_that_does_not_come_leaves_the_quotations_after_eight_seconds()
    {
        _model.On(ModelServer.Completions, ModelServer.Completion(Summary) with { Held = _never.Task });
        await using var bot = await StudyServer.StartAsync(assistant: _assistant);
        var asking = await DeferredAsync(bot, TeaNotes.Question);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(8) - ReceivedInteraction.DeferAfter);
        await asking.Soon("the answer");

        var answer = Assert.Single(bot.Guild.Messages);
        Assert.Contains(NoSummary, answer.Text);
        Assert.Contains("茶葉の保存期間: 90日。", answer.Text);
        Assert.Contains(_log.All, line => line.Text.Contains("did not answer in time"));
    }

    [Fact]
    public async Task Other_words_that_come_late_still_find_the_answer()
    {
        var said = new TaskCompletionSource();
        _model.On(
            ModelServer.Completions,
            ModelServer.Completion("茶葉の保存期間") with
            {
                Held = said.Task,
            },
            ModelServer.Completion(Summary)
        );
        await using var bot = await StudyServer.StartAsync(assistant: _assistant);
        var asking = await DeferredAsync(bot, InOtherWords);
        bot.Time.Advance(TimeSpan.FromSeconds(2.9));
        said.SetResult();
        await asking.Soon("the answer");

        var answer = Assert.Single(bot.Guild.Messages);
        Assert.True(answer.IsPrivate);
        Assert.Contains(InOtherWords, answer.Text);
        Assert.Contains("茶葉は90日保存できます", answer.Text);
        Assert.DoesNotContain(Refusal, answer.Text);
    }

    [Fact]
    public async Task Other_words_that_do_not_come_in_half_that_time_are_done_without()
    {
        _model.On(
            ModelServer.Completions,
            ModelServer.Completion("茶葉の保存期間") with
            {
                Held = _never.Task,
            }
        );
        await using var bot = await StudyServer.StartAsync(assistant: _assistant);
        var asking = await DeferredAsync(bot, InOtherWords);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(4) - ReceivedInteraction.DeferAfter);
        await asking.Soon("the answer");

        var answer = Assert.Single(bot.Guild.Messages);
        Assert.Contains(Refusal, answer.Text);
        Assert.DoesNotContain(NoSummary, answer.Text);
        Assert.Equal(1, _model.Count(ModelServer.Completions));
    }

    [Fact]
    public async Task All_that_the_model_is_asked_for_an_answer_takes_no_more_than_eight_seconds()
    {
        var said = new TaskCompletionSource();
        _model.On(
            ModelServer.Completions,
            ModelServer.Completion("茶葉の保存期間") with
            {
                Held = said.Task,
            },
            ModelServer.Completion(Summary) with
            {
                Held = _never.Task,
            }
        );
        await using var bot = await StudyServer.StartAsync(assistant: _assistant);
        var asking = await DeferredAsync(bot, InOtherWords);
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        said.SetResult();
        await _model.ArrivalAsync();
        await bot.Time.PassAsync(TimeSpan.FromSeconds(8 - 2) - ReceivedInteraction.DeferAfter);
        await asking.Soon("the answer");

        Assert.Contains(Refusal, Assert.Single(bot.Guild.Messages).Text);
    }

    /// <summary>Ends when the model is being asked and Discord has been told to wait.</summary>
    private async Task<Task> DeferredAsync(StudyServer bot, string question)
    {
        var asking = bot.AskAsync(question, TeaNotes.Index());
        await _model.ArrivalAsync();
        await bot.Time.PassAsync(ReceivedInteraction.DeferAfter);
        var deferral = (await bot.World.Server.ArrivalAsync()).Json;
        Assert.Equal(5, deferral.GetProperty("type").GetInt32());
        Assert.Equal(64, deferral.GetProperty("data").GetProperty("flags").GetInt32());
        // The model's patience is left.
        await bot.Time.IdleAsync(but: 1);
        return asking;
    }
}
