using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Blocks;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class ResponseTests
{
    private const string Respond = $"POST {SlackServer.ResponsePath}";
    private static readonly ServerReply Done = new(200, "ok", "text/html");
    private static readonly Message Text = new() { Text = "." };

    private static readonly View Form = new(
        "c",
        new TextObject.Plain("Title"),
        new TextObject.Plain("Send"),
        new TextObject.Plain("Close"),
        []
    );

    [Fact]
    [Trait("slack", "26")]
    public async Task Five_times_something_further_is_said_to_a_command_and_then_nothing_is_sent()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(Respond, Done);
        var received = await CommandAsync(world);

        for (var i = 0; i < 5; i++)
        {
            await received.RespondAsync(Text, CancellationToken.None);
        }

        Assert.False(received.Ticket!.IsUsable(world.Time.GetUtcNow()));
        await Assert.ThrowsAsync<ResponseUrlSpentException>(() =>
            received.RespondAsync(Text, CancellationToken.None)
        );
        Assert.Equal(5, world.Server.Sent.Count);
        Assert.Equal(
            """{"text":".","response_type":"ephemeral","replace_original":false,"unfurl_links":false,"unfurl_media":false}""",
            world.Server.Sent[0].Text
        );
    }

    [Fact]
    [Trait("slack", "26")]
    public async Task After_thirty_minutes_nothing_is_said_this_way()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(Respond, Done);
        var received = await CommandAsync(world);

        world.Time.Advance(TimeSpan.FromMinutes(29));
        await received.RespondAsync(Text, CancellationToken.None);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ResponseUrlSpentException>(() =>
            received.RespondAsync(Text, CancellationToken.None)
        );

        Assert.Single(world.Server.Sent);
    }

    public static TheoryData<int, string, string> Ends =>
        new()
        {
            { 404, """{"ok":false,"error":"used_url"}""", "application/json" },
            { 404, """{"ok":false,"error":"expired_url"}""", "application/json" },
            { 404, "Expired url", "text/html" },
        };

    [Theory]
    [MemberData(nameof(Ends))]
    [Trait("slack", "26")]
    public async Task When_slack_does_not_take_it_any_more_that_is_told(int status, string body, string type)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(Respond, new ServerReply(status, body, type));
        var received = await CommandAsync(world);

        await Assert.ThrowsAsync<ResponseUrlSpentException>(() =>
            received.RespondAsync(Text, CancellationToken.None)
        );

        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("slack", "26")]
    public async Task What_slack_refuses_of_it_is_told()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(Respond, SlackReplies.No("invalid_blocks"));
        var received = await CommandAsync(world);

        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() =>
            received.RespondAsync(Text, CancellationToken.None)
        );

        Assert.Equal("invalid_blocks", refused.Error);
    }

    [Fact]
    [Trait("slack", "26")]
    [Trait("slack", "39")]
    public async Task What_may_have_been_said_is_not_said_again_and_what_was_not_let_in_is()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(Respond, SlackReplies.TooMany(1), SlackReplies.Failing(500));
        var received = await CommandAsync(world);

        var saying = received.RespondAsync(Text, CancellationToken.None);
        await world.Time.PassAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));

        await Assert.ThrowsAsync<SlackOutcomeUnknownException>(() => saying);
        Assert.Equal(2, world.Server.Sent.Count);
    }

    [Fact]
    [Trait("slack", "29")]
    public async Task What_only_one_person_sees_is_replaced_and_removed_by_the_address_of_the_click()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(Respond, Done);
        var received = await ReceiveAsync(
            world,
            Deliveries.Click("t1", responseUrl: world.Server.ResponseUrl)
        );

        await received.ReplaceAsync(Text with { Blocks = [] }, CancellationToken.None);
        await received.RemoveAsync(CancellationToken.None);

        Assert.Equal(
            [
                """{"text":".","blocks":[],"replace_original":true,"unfurl_links":false,"unfurl_media":false}""",
                """{"delete_original":true}""",
            ],
            world.Server.Sent.Select(request => request.Text)
        );
    }

    [Fact]
    [Trait("slack", "29")]
    public async Task A_form_has_no_address_to_answer_to()
    {
        await using var world = await SlackWorld.StartAsync();

        var received = await ReceiveAsync(world, Deliveries.Form("t1"));

        Assert.Null(received.Ticket);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            received.RespondAsync(Text, CancellationToken.None)
        );
    }

    [Fact]
    [Trait("slack", "30")]
    public async Task A_form_is_opened_with_what_triggered_it()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /views.open", SlackReplies.Yes);
        var received = await CommandAsync(world);

        await received.OpenViewAsync(Form, CancellationToken.None);

        var request = Assert.Single(world.Server.Sent).Json;
        Assert.Equal("t1", request.GetProperty("trigger_id").GetString());
        Assert.Equal("modal", request.GetProperty("view").GetProperty("type").GetString());
    }

    [Fact]
    [Trait("slack", "30")]
    public async Task After_three_seconds_no_form_is_opened()
    {
        await using var world = await SlackWorld.StartAsync();
        var received = await CommandAsync(world);
        world.Time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<SlackUnavailableException>(() =>
            received.OpenViewAsync(Form, CancellationToken.None)
        );

        Assert.Empty(world.Server.Sent);
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("exchanged_trigger_id")]
    [InlineData("invalid_trigger_id")]
    [Trait("slack", "30")]
    public async Task What_triggers_no_form_any_more_is_told(string error)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /views.open", SlackReplies.No(error));
        var received = await CommandAsync(world);

        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() =>
            received.OpenViewAsync(Form, CancellationToken.None)
        );

        Assert.Equal(error, refused.Error);
        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("slack", "30")]
    public async Task A_form_that_may_be_open_is_not_opened_again_and_a_limit_is_not_waited_out_beyond_its_time()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /views.open", ServerReply.Dropped, SlackReplies.TooMany(30));
        var first = await CommandAsync(world, "t1");
        var second = await CommandAsync(world, "t2");

        await Assert.ThrowsAsync<SlackOutcomeUnknownException>(() =>
            first.OpenViewAsync(Form, CancellationToken.None)
        );
        var opening = second.OpenViewAsync(Form, CancellationToken.None);
        await world.Time.PassAsync(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<SlackUnavailableException>(() => opening);
        Assert.Equal(2, world.Server.Sent.Count);
    }

    private static Task<ReceivedPayload> CommandAsync(SlackWorld world, string trigger = "t1") =>
        ReceiveAsync(world, Deliveries.Command(trigger, responseUrl: world.Server.ResponseUrl));

    private static async Task<ReceivedPayload> ReceiveAsync(SlackWorld world, string payload)
    {
        world.Inbox.Offer(Deliveries.Read(payload), new Nowhere());
        return await world.Handler.NextAsync();
    }
}
