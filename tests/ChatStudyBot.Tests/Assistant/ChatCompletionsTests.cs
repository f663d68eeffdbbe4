using ChatStudyBot.Assistant;
using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Assistant;

public sealed class ChatCompletionsTests : IAsyncLifetime
{
    private static readonly AssistantPrompt s_prompt = new("Answer.", """{"question":"何日？"}""");

    private readonly LogLines _log = new();
    private ModelServer _server = null!;
    private ChatCompletions _assistant = null!;

    public async Task InitializeAsync()
    {
        _server = await ModelServer.OpenAsync();
        _assistant = new ChatCompletions(
            new AssistantOptions(
                new Uri(_server.Address, "/v1/chat/completions"),
                "small-model",
                new Secret(ModelServer.Key)
            ),
            _log
        );
    }

    public async Task DisposeAsync()
    {
        _assistant.Dispose();
        await _server.DisposeAsync();
        Assert.DoesNotContain(
            _log.All,
            line => line.Text.Contains(ModelServer.Key, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Instructions_and_material_are_sent_apart_and_what_is_said_comes_back()
    {
        _server.Says("90日です[1]。");

        Assert.Equal("90日です[1]。", await Complete());
        var sent = Assert.Single(_server.Sent).Json;
        Assert.Equal("small-model", sent.GetProperty("model").GetString());
        Assert.Equal(
            [s_prompt.Instructions, s_prompt.Material],
            sent.GetProperty("messages")
                .EnumerateArray()
                .Select(message => message.GetProperty("content").GetString()!)
        );
    }

    [Fact]
    public async Task What_a_model_thinks_aloud_is_no_part_of_what_it_says()
    {
        _server.Says("<think>hmm [1]\nwell</think>\n90日です[1]。");

        Assert.Equal("90日です[1]。", await Complete());
    }

    [Theory]
    [InlineData(500, "oops", "It answered 500.")]
    [InlineData(401, """{"error":"bad key key-0f9e8d"}""", "It answered 401.")]
    [InlineData(200, "garbage", "Its answer is no chat completion.")]
    [InlineData(200, "[]", "Its answer is no chat completion.")]
    [InlineData(200, "null", "It said nothing.")]
    [InlineData(200, """{"choices":[]}""", "Its answer is no chat completion.")]
    [InlineData(200, """{"choices":[{"message":{"content":7}}]}""", "Its answer is no chat completion.")]
    [InlineData(200, """{"choices":[{"message":{"content":" "}}]}""", "It said nothing.")]
    [InlineData(200, """{"choices":{"message":"x"}}""", "Its answer is no chat completion.")]
    [InlineData(200, "", "Its answer is no chat completion.")]
    public async Task What_cannot_be_used_is_told_in_the_log_and_to_the_caller(
        int status,
        string body,
        string reason
    )
    {
        _server.On(ModelServer.Completions, new ServerReply(status, body));

        Assert.Equal(reason, (await Assert.ThrowsAsync<AssistantException>(Complete)).Message);
        Assert.Contains(reason, Assert.Single(_log.All).Text);
    }

    [Fact]
    public async Task It_is_not_led_elsewhere()
    {
        _server.On(
            ModelServer.Completions,
            new ServerReply(307).With("Location", new Uri(_server.Address, "/elsewhere").ToString())
        );

        Assert.Equal("It answered 307.", (await Assert.ThrowsAsync<AssistantException>(Complete)).Message);
        Assert.Single(_server.Sent);
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        _server.Says(new string('x', 2 * 1024 * 1024));

        Assert.Equal(
            "Its answer is too long.",
            (await Assert.ThrowsAsync<AssistantException>(Complete)).Message
        );
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told_like_any_other_failure()
    {
        _server.On(ModelServer.Completions, ServerReply.Dropped);

        await Assert.ThrowsAsync<AssistantException>(Complete);
    }

    [Fact]
    public async Task It_is_waited_for_no_longer_than_the_caller_does()
    {
        var held = new TaskCompletionSource();
        _server.On(ModelServer.Completions, _ => ModelServer.Completion("late") with { Held = held.Task });
        using var late = new CancellationTokenSource();
        var asked = _assistant.CompleteAsync(s_prompt, late.Token);
        await _server.ArrivalAsync();

        await late.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        held.SetResult();
    }

    private Task<string> Complete() => _assistant.CompleteAsync(s_prompt, CancellationToken.None);
}
