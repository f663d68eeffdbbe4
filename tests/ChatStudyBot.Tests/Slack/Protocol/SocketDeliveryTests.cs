using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class SocketDeliveryTests
{
    [Fact]
    [Trait("slack", "6")]
    public async Task A_large_payload_in_fragments_that_cut_characters_is_read_to_its_end()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        var large = $$"""{"text":"{{new string('あ', 100_000)}}"}""";

        await peer.SendAsync(
            SlackPeer.Envelope("e1", "interactive", Deliveries.Click("t1", message: large), accepts: false),
            part: 1000
        );
        await peer.AcknowledgedAsync("e1");
        await peer.SendAsync(
            SlackPeer.Envelope("e2", "slash_commands", Deliveries.Command("t2", "日本語"), accepts: true),
            part: 1
        );
        await peer.AcknowledgedAsync("e2");

        Assert.IsType<SlackPayload.Click>((await world.Handler.NextAsync()).Payload);
        var command = Assert.IsType<SlackPayload.Command>((await world.Handler.NextAsync()).Payload);
        Assert.Equal("日本語", command.Content.Text);
    }

    [Fact]
    [Trait("slack", "8")]
    public async Task What_this_version_does_not_know_or_cannot_read_is_acknowledged_where_it_can_be_and_passed_over()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;

        await peer.SendAsync("this is not JSON");
        await peer.SendAsync("[1]");
        await peer.SendAsync("""{"type":"of_a_later_version","brand":["new",null]}""");
        await peer.SendAsync(SlackPeer.Envelope("e1", "of_a_later_version", "[]", accepts: true));
        await peer.AcknowledgedAsync("e1");
        await peer.SendAsync(SlackPeer.Envelope("e2", "interactive", """{"type":"shortcut"}""", true));
        await peer.AcknowledgedAsync("e2");
        await peer.SendAsync(SlackPeer.Envelope("e3", "slash_commands", """{"command":7}""", true));
        await peer.AcknowledgedAsync("e3");
        await peer.SendAsync("""{"envelope_id":"e4","type":{"of":"a later version"},"payload":{}}""");
        await peer.AcknowledgedAsync("e4");
        await peer.SendAsync(
            $$"""{"envelope_id":"e5","type":"slash_commands","accepts_response_payload":true,"brand_new":{"a":[1]},"payload":{{Deliveries.Command("t5")}}}"""
        );
        await peer.AcknowledgedAsync("e5");

        await world.Handler.NextAsync();
        Assert.False(world.Handler.HasMore);
        Assert.Equal(2, world.Log.All.Count(line => line.Text.Contains("could not be read")));
    }

    [Fact]
    [Trait("slack", "9")]
    [Trait("slack", "11")]
    public async Task Every_delivery_is_acknowledged_once_on_the_connection_it_came_on_whatever_the_handler_does()
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;
        var hanging = new TaskCompletionSource();
        world.Handler.Do = (_, _) => hanging.Task;

        for (var i = 0; i < 100; i++)
        {
            await (i % 2 == 0 ? first : second).CommandAsync(
                $"e{i}",
                Deliveries.Command($"t{i}", user: $"U{i}")
            );
        }

        string[] on1 = [.. await EnvelopesAsync(first, 50)];
        string[] on2 = [.. await EnvelopesAsync(second, 50)];
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"e{2 * i}").Order(), on1.Order());
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"e{(2 * i) + 1}").Order(), on2.Order());
        await first.SettleAsync();
        await second.SettleAsync();
        hanging.SetResult();
    }

    [Fact]
    [Trait("slack", "9")]
    public async Task A_handler_that_fails_leaves_nothing_unacknowledged()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        world.Handler.Do = (_, _) => throw new InvalidOperationException("oops");

        await peer.CommandAsync("e1", Deliveries.Command("t1"));
        await peer.AcknowledgedAsync("e1");
        await peer.ClickAsync("e2", Deliveries.Click("t2"));
        await peer.AcknowledgedAsync("e2");

        await peer.SettleAsync();
        Assert.Equal(2, world.Log.All.Count(line => line.Text.Contains("oops")));
    }

    [Fact]
    [Trait("slack", "9")]
    public async Task An_answer_is_acknowledged_when_it_is_saved_and_not_before()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        var saved = new TaskCompletionSource();
        var isInTime = new TaskCompletionSource<bool>();
        world.Handler.Do = async (received, _) =>
        {
            await saved.Task;
            isInTime.SetResult(await received.AcknowledgeAsync());
        };

        await peer.ClickAsync("e1", Deliveries.Click("t1"));
        await peer.SettleAsync();
        saved.SetResult();

        await peer.AcknowledgedAsync("e1");
        await peer.SettleAsync();
        Assert.True(await isInTime.Task.Soon("the handler's acknowledgement"));
    }

    [Fact]
    [Trait("slack", "9")]
    public async Task An_answer_that_is_not_saved_within_a_second_is_acknowledged_and_the_handler_is_told()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        var saved = new TaskCompletionSource();
        var isInTime = new TaskCompletionSource<bool>();
        world.Handler.Do = async (received, _) =>
        {
            await saved.Task;
            isInTime.SetResult(await received.AcknowledgeAsync());
        };
        await peer.ClickAsync("e1", Deliveries.Click("t1"));
        var received = await world.Handler.NextAsync();
        Assert.False(received.Overdue.IsCompleted);

        await world.Time.PassAsync(TimeSpan.FromSeconds(1));

        await peer.AcknowledgedAsync("e1");
        await received.Overdue.Soon("the handler's being told");
        saved.SetResult();
        Assert.False(await isInTime.Task.Soon("the handler's acknowledgement"));
        await peer.SettleAsync();
    }

    [Fact]
    [Trait("slack", "10")]
    public async Task What_is_wrong_with_a_form_is_said_with_its_acknowledgement()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        world.Handler.Do = (received, _) => received.AcknowledgeAsync(Refusal);

        await peer.FormAsync("e1", Deliveries.Form("t1"));

        Assert.Equal(
            """{"response_action":"errors","errors":{"field":"No"}}""",
            (await peer.AnsweredAsync("e1")).GetRawText()
        );
    }

    [Fact]
    [Trait("slack", "10")]
    public async Task Nothing_is_said_with_an_acknowledgement_that_does_not_accept_it()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        var refusal = new TaskCompletionSource<Exception?>();
        world.Handler.Do = async (received, _) =>
        {
            if (received.Payload is SlackPayload.Form)
            {
                await received.AcknowledgeAsync(Refusal);
                return;
            }

            refusal.SetResult(
                await Record.ExceptionAsync(() =>
                    received.AcknowledgeAsync(new ResponsePayload.Say(new Message { Text = "." }))
                )
            );
        };

        await peer.ClickAsync("e1", Deliveries.Click("t1"));
        await peer.AcknowledgedAsync("e1");
        await peer.SendAsync(SlackPeer.Envelope("e2", "interactive", Deliveries.Form("t2"), accepts: false));
        await peer.AcknowledgedAsync("e2");

        Assert.IsType<InvalidOperationException>(await refusal.Task.Soon("the handler's try"));
    }

    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "slash_commands", Deliveries.Command("t1") },
            { "interactive", Deliveries.Click("t1") },
            { "interactive", Deliveries.Click(trigger: null) },
            { "interactive", Deliveries.Form("t1") },
            { "interactive", Deliveries.Form(trigger: null) },
            { "events_api", Deliveries.Event("Ev1") },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("slack", "13")]
    [Trait("slack", "18")]
    [Trait("slack", "19")]
    [Trait("slack", "20")]
    public async Task However_often_a_thing_is_delivered_it_is_handled_once_and_acknowledged_each_time(
        string type,
        string payload
    )
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;

        await first.SendAsync(SlackPeer.Envelope("e1", type, payload, accepts: false));
        await first.AcknowledgedAsync("e1");
        await first.SendAsync(SlackPeer.Envelope("e1", type, payload, accepts: false));
        await first.AcknowledgedAsync("e1");
        await second.SendAsync(SlackPeer.Envelope("e2", type, payload, accepts: false));
        await second.AcknowledgedAsync("e2");
        await world.Time.IdleAsync();
        world.Time.Advance(SlackInbox.RememberedFor);
        await second.SendAsync(SlackPeer.Envelope("e3", type, payload, accepts: false));
        await second.AcknowledgedAsync("e3");
        await second.CommandAsync("e4", Deliveries.Command("the next thing"));

        var handled = new[] { await world.Handler.NextAsync(), await world.Handler.NextAsync() };
        Assert.Single(handled, received => TriggerOf(received) == "the next thing");
        Assert.False(world.Handler.HasMore);
    }

    [Fact]
    [Trait("slack", "20")]
    public async Task A_retry_that_is_the_only_delivery_to_arrive_is_handled()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;

        await peer.SendAsync(
            $$"""{"envelope_id":"e1","type":"interactive","accepts_response_payload":false,"retry_attempt":1,"retry_reason":"timeout","payload":{{Deliveries.Click("t1")}}}"""
        );

        await peer.AcknowledgedAsync("e1");
        await world.Handler.NextAsync();
    }

    [Fact]
    [Trait("slack", "19")]
    [Trait("slack", "20")]
    public async Task A_second_delivery_is_not_acknowledged_before_the_answer_is_saved_either()
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;
        var saved = new TaskCompletionSource();
        world.Handler.Do = (_, _) => saved.Task;

        await first.ClickAsync("e1", Deliveries.Click("t1"));
        await first.SettleAsync();
        await second.ClickAsync("e2", Deliveries.Click("t1"));
        await second.SettleAsync();
        saved.SetResult();

        await first.AcknowledgedAsync("e1");
        await second.AcknowledgedAsync("e2");
    }

    [Fact]
    [Trait("slack", "19")]
    [Trait("slack", "20")]
    public async Task What_is_wrong_with_a_form_is_said_once_and_said_again_when_it_did_not_get_there()
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;
        var decided = new TaskCompletionSource();
        world.Handler.Do = async (received, _) =>
        {
            await decided.Task;
            await received.AcknowledgeAsync(Refusal);
        };
        await first.FormAsync("e1", Deliveries.Form("t1"));
        await first.SettleAsync();
        first.Abort();
        // Its end is known once the next one is wanted.
        var next = await world.GreetAsync();

        decided.SetResult();
        await second.FormAsync("e2", Deliveries.Form("t1"));
        Assert.Equal("errors", (await second.AnsweredAsync("e2")).GetProperty("response_action").GetString());
        await next.FormAsync("e3", Deliveries.Form("t1"));
        await next.AcknowledgedAsync("e3");
    }

    [Fact]
    [Trait("slack", "19")]
    public async Task A_form_that_is_sent_again_after_it_was_refused_is_another_one()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;

        await peer.FormAsync("e1", Deliveries.Form("t1", hash: "same"));
        await peer.AcknowledgedAsync("e1");
        await peer.FormAsync("e2", Deliveries.Form("t2", hash: "same"));
        await peer.AcknowledgedAsync("e2");

        await world.Handler.NextAsync();
        await world.Handler.NextAsync();
    }

    [Fact]
    [Trait("slack", "21")]
    public async Task One_persons_clicks_are_all_handled_in_order_and_hold_nobody_else_up()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        var slow = new TaskCompletionSource();
        world.Handler.Do = (received, _) => TriggerOf(received) == "t1" ? slow.Task : Task.CompletedTask;

        await peer.ClickAsync("e1", Deliveries.Click("t1", user: "U1", at: "1.1"));
        Assert.Equal("t1", TriggerOf(await world.Handler.NextAsync()));
        await peer.ClickAsync("e2", Deliveries.Click("t2", user: "U1", at: "1.2"));
        await peer.ClickAsync("e3", Deliveries.Click("t3", user: "U2", at: "1.1"));

        Assert.Equal("t3", TriggerOf(await world.Handler.NextAsync()));
        slow.SetResult();
        Assert.Equal("t2", TriggerOf(await world.Handler.NextAsync()));
    }

    [Fact]
    [Trait("slack", "20")]
    public async Task When_too_much_is_waiting_a_delivery_is_left_to_slack_which_brings_it_again()
    {
        var (world, peer, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        var hanging = new TaskCompletionSource();
        world.Handler.Do = (_, _) => hanging.Task;
        for (var i = 0; i < TurnsByPerson<string>.Capacity; i++)
        {
            world.Inbox.Offer(Command($"waiting {i}"), new Nowhere());
        }

        await peer.CommandAsync("e1", Deliveries.Command("t1"));
        await peer.SettleAsync();
        hanging.SetResult();
        for (var i = 0; i < TurnsByPerson<string>.Capacity; i++)
        {
            await world.Handler.NextAsync();
        }

        await world.Inbox.DrainAsync();
        await peer.CommandAsync("e2", Deliveries.Command("t1"));
        await peer.AcknowledgedAsync("e2");
        Assert.Equal("t1", (await world.Handler.NextAsync()).Payload.TriggerId);
    }

    private static ResponsePayload Refusal =>
        new ResponsePayload.Refuse(new Dictionary<string, string> { ["field"] = "No" });

    private static SlackPayload.Command Command(string trigger) =>
        new(
            new SlashCommand
            {
                Command = "/quiz",
                UserId = trigger,
                ChannelId = "C1",
                TriggerId = trigger,
            }
        );

    private static string? TriggerOf(ReceivedPayload received) => received.Payload.TriggerId;

    private static async Task<IReadOnlyList<string>> EnvelopesAsync(SlackPeer peer, int count)
    {
        var envelopes = new List<string>();
        while (envelopes.Count < count)
        {
            envelopes.Add((await peer.ReadAsync()).GetProperty("envelope_id").GetString()!);
        }

        return envelopes;
    }
}
