using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class InteractionTests
{
    private static readonly string Callback = $"POST /interactions/101/{Interactions.Token}/callback";
    private static readonly string Original = $"PATCH /webhooks/11/{Interactions.Token}/messages/@original";
    private static readonly string FollowUps = $"POST /webhooks/11/{Interactions.Token}?wait=true";
    private static readonly ServerReply Done = ServerReply.Ok("""{"id":"42","channel_id":"13"}""");
    private static readonly MessageBody Body = new() { Content = "はい", Flags = MessageFlags.Ephemeral };

    [Fact]
    [Trait("discord", "I2")]
    [Trait("discord", "I5")]
    public async Task The_first_answer_goes_to_the_callback_once()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.NoContent);
        var received = await world.ReceiveAsync(Interactions.Command(101));

        await received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None)
        );

        Assert.Equal(
            """{"type":4,"data":{"content":"\u306F\u3044","allowed_mentions":{"parse":[]},"flags":64}}""",
            Assert.Single(world.Server.Sent).Text
        );
    }

    [Fact]
    [Trait("discord", "I2")]
    [Trait("discord", "I5")]
    [Trait("discord", "I6")]
    public async Task What_is_deferred_is_completed_by_an_edit_of_the_original()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.NoContent);
        world.Server.On(Original, Done);
        world.Server.On(FollowUps, Done);
        var received = await world.ReceiveAsync(Interactions.Command(101));

        await received.RespondAsync(
            new InteractionResponse.DeferredMessage(Ephemeral: true),
            CancellationToken.None
        );
        // Discord would take it for the edit.
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            received.FollowUpAsync(Body, CancellationToken.None)
        );
        await received.EditOriginalAsync(Body, CancellationToken.None);
        await received.FollowUpAsync(Body, CancellationToken.None);

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", world.Server.Sent[0].Text);
        // The edit keeps who sees it; the flag may not be said again.
        Assert.Equal(0, world.Server.Sent[1].Json.GetProperty("flags").GetInt32());
        Assert.Equal(3, world.Server.Sent.Count);
    }

    [Fact]
    [Trait("discord", "I3")]
    public async Task A_refused_form_leaves_the_interaction_open_for_another_answer()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(
            Callback,
            ServerReply.Error(400, DiscordErrorCode.InvalidForm),
            ServerReply.NoContent
        );
        var received = await world.ReceiveAsync(Interactions.Command(101));

        await Assert.ThrowsAsync<DiscordRefusedException>(() =>
            received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None)
        );
        await received.RespondAsync(
            new InteractionResponse.Message(new MessageBody { Content = "short" }),
            CancellationToken.None
        );

        Assert.True(received.IsAnswered);
    }

    public static TheoryData<string, bool[]> Allowed =>
        new()
        {
            //                 pong   message defer  defer-u update choices form
            { "command", [false, true, true, false, false, false, true] },
            { "click", [false, true, true, true, true, false, true] },
            { "autocomplete", [false, false, false, false, false, true, false] },
            { "modal", [false, true, true, false, false, false, false] },
            { "modal of a message", [false, true, true, true, true, false, false] },
            { "ping", [true, false, false, false, false, false, false] },
        };

    [Theory]
    [MemberData(nameof(Allowed))]
    [Trait("discord", "I3")]
    public void Each_kind_of_interaction_has_its_answers(string kind, bool[] allowed)
    {
        InteractionResponse[] responses =
        [
            new InteractionResponse.Pong(),
            new InteractionResponse.Message(Body),
            new InteractionResponse.DeferredMessage(false),
            new InteractionResponse.DeferredUpdate(),
            new InteractionResponse.Update(Body),
            new InteractionResponse.Choices([]),
            new InteractionResponse.Form(new Modal("m", "M", [])),
        ];
        var interaction = Interactions.Read(
            kind switch
            {
                "command" => Interactions.Command(101),
                "click" => Interactions.Click(101),
                "autocomplete" => Interactions.Autocomplete(101),
                "modal" => Interactions.Modal(101),
                "modal of a message" => Interactions.Modal(101, Interactions.Message),
                _ => Interactions.Of(101, 1, "null"),
            }
        );

        Assert.Equal([1, 4, 5, 6, 7, 8, 9], responses.Select(response => response.Type));
        Assert.Equal(allowed, responses.Select(response => response.Answers(interaction)));
    }

    [Fact]
    [Trait("discord", "I3")]
    public async Task An_answer_of_the_wrong_kind_is_not_sent()
    {
        await using var world = await DiscordWorld.StartAsync();
        var received = await world.ReceiveAsync(Interactions.Autocomplete(101));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None)
        );

        Assert.Empty(world.Server.Sent);
    }

    [Fact]
    [Trait("discord", "I4")]
    public async Task After_fifteen_minutes_the_token_is_not_used_any_more()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.NoContent);
        world.Server.On(Original, Done);
        var received = await world.ReceiveAsync(Interactions.Command(101));
        await received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None);

        world.Time.Advance(TimeSpan.FromMinutes(14.9));
        await received.EditOriginalAsync(Body, CancellationToken.None);
        world.Time.Advance(TimeSpan.FromMinutes(0.1));

        await Assert.ThrowsAsync<InteractionExpiredException>(() =>
            received.EditOriginalAsync(Body, CancellationToken.None)
        );
        await Assert.ThrowsAsync<InteractionExpiredException>(() =>
            received.FollowUpAsync(Body, CancellationToken.None)
        );
        Assert.Equal(2, world.Server.Sent.Count);
    }

    [Fact]
    [Trait("discord", "I2")]
    public async Task After_three_seconds_the_first_answer_is_not_sent_any_more()
    {
        await using var world = await DiscordWorld.StartAsync();
        var received = await world.ReceiveAsync(Interactions.Command(101));
        world.Time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<InteractionExpiredException>(() =>
            received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None)
        );
    }

    [Fact]
    [Trait("discord", "I6")]
    [Trait("discord", "I7")]
    public async Task Nothing_follows_before_the_first_answer()
    {
        await using var world = await DiscordWorld.StartAsync();
        var received = await world.ReceiveAsync(Interactions.Command(101));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            received.FollowUpAsync(Body, CancellationToken.None)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            received.EditOriginalAsync(Body, CancellationToken.None)
        );

        Assert.Empty(world.Server.Sent);
    }

    [Fact]
    [Trait("discord", "I7")]
    public async Task Where_only_a_person_installed_the_bot_five_things_may_follow()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.NoContent);
        world.Server.On(FollowUps, Done);
        var received = await world.ReceiveAsync(
            Interactions.Of(
                101,
                2,
                """{"id":"31","name":"quiz","type":1}""",
                """, "user":{"id":"21"},"authorizing_integration_owners":{"1":"21"}"""
            )
        );
        await received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None);

        for (var i = 0; i < ReceivedInteraction.MostUserInstalledFollowUps; i++)
        {
            await received.FollowUpAsync(Body, CancellationToken.None);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            received.FollowUpAsync(Body, CancellationToken.None)
        );
        // What follows says who sees it itself.
        Assert.Equal(64, world.Server.Sent[1].Json.GetProperty("flags").GetInt32());
    }

    [Fact]
    [Trait("discord", "I8")]
    public async Task Suggestions_are_choices_of_the_options_own_type()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.NoContent);
        var received = await world.ReceiveAsync(Interactions.Autocomplete(101));

        await received.RespondAsync(
            new InteractionResponse.Choices([CommandChoice.Of("ELB", "elb"), CommandChoice.Of("five", 5)]),
            CancellationToken.None
        );

        Assert.Equal(
            """{"type":8,"data":{"choices":[{"name":"ELB","value":"elb"},{"name":"five","value":5}]}}""",
            world.Server.Sent[0].Text
        );
    }

    [Fact]
    [Trait("discord", "I9")]
    public async Task A_form_is_labels_with_a_field_each()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.NoContent);
        var received = await world.ReceiveAsync(Interactions.Click(101));

        await received.RespondAsync(
            new InteractionResponse.Form(
                new Modal(
                    "form",
                    "Answer",
                    [Component.Labelled("Word", null, Component.TextInput("text", TextInputStyle.Short, 200))]
                )
            ),
            CancellationToken.None
        );

        Assert.Equal(
            """{"type":9,"data":{"custom_id":"form","title":"Answer","components":[{"type":18,"label":"Word","component":{"type":4,"custom_id":"text","style":1,"min_length":1,"max_length":200,"required":true}}]}}""",
            world.Server.Sent[0].Text
        );
    }

    [Fact]
    [Trait("discord", "I2")]
    public async Task A_stop_lets_what_is_under_way_end_and_cuts_off_what_hangs()
    {
        await using var world = await DiscordWorld.StartAsync();
        var ended = new TaskCompletionSource();
        world.Handler.Do = async (received, cancellationToken) =>
        {
            await using var _ = cancellationToken.Register(ended.SetResult);
            await ended.Task;
        };
        await world.ReceiveAsync(Interactions.Command(101));

        var draining = world.Inbox.DrainAsync();
        await world.Time.PassAsync(TimeSpan.FromSeconds(5));

        await draining.Soon("the stop");
        await ended.Task.Soon("the cut");
        Assert.Contains(world.Log.All, line => line.Text.Contains("1 interactions were cut off"));
    }

    [Fact]
    [Trait("discord", "I2")]
    public async Task More_than_can_be_answered_in_time_is_not_taken()
    {
        await using var world = await DiscordWorld.StartAsync();
        var hanging = new TaskCompletionSource();
        world.Handler.Do = (_, _) => hanging.Task;
        for (var i = 0; i < TurnsByPerson<Snowflake>.Capacity; i++)
        {
            Assert.Equal(
                Offered.Taken,
                world.Inbox.Offer(Interactions.Read(Interactions.Click(1000 + (ulong)i)))
            );
        }

        Assert.Equal(Offered.Full, world.Inbox.Offer(Interactions.Read(Interactions.Click(999_999))));
        hanging.SetResult();
    }
}
