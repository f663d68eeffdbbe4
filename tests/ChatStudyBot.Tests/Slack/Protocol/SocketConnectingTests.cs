using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class SocketConnectingTests
{
    [Fact]
    [Trait("slack", "5")]
    [Trait("slack", "7")]
    [Trait("slack", "13")]
    public async Task Two_connections_are_opened_each_with_a_ticket_of_its_own_and_serve_once_they_are_greeted()
    {
        await using var world = await SlackWorld.ConnectingAsync();
        var first = await world.Server.PeerAsync();
        var second = await world.Server.PeerAsync();
        Assert.False(world.Client.IsLive);

        await first.HelloAsync();
        await world.IsLiveAsync();
        await second.HelloAsync();
        await first.CommandAsync("e1", Deliveries.Command("t1"));
        await second.CommandAsync("e2", Deliveries.Command("t2"));

        await first.AcknowledgedAsync("e1");
        await second.AcknowledgedAsync("e2");
        Assert.Equal(2, world.Server.Count("POST /apps.connections.open"));
    }

    [Fact]
    [Trait("slack", "7")]
    public async Task A_connection_that_is_not_greeted_within_ten_seconds_is_left_for_another()
    {
        await using var world = await SlackWorld.ConnectingAsync();
        var silent = await world.Server.PeerAsync();
        await world.GreetAsync();

        await world.Time.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1000, await silent.ClosedAsync());
        await world.GreetAsync();
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("a_reason_of_a_later_version")]
    [Trait("slack", "12")]
    [Trait("slack", "14")]
    public async Task When_slack_wants_a_new_connection_it_comes_at_once_and_the_old_one_serves_until_it_is_closed(
        string reason
    )
    {
        var (world, old, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        await old.ClickAsync("before", Deliveries.Click("t0"));
        await old.AcknowledgedAsync("before");
        world.Time.Advance(TimeSpan.FromSeconds(3));

        await old.DisconnectAsync(reason);

        var next = await world.GreetAsync();
        await old.CommandAsync("on the old one", Deliveries.Command("t1"));
        await next.CommandAsync("on the new one", Deliveries.Command("t2"));
        await old.AcknowledgedAsync("on the old one");
        await next.AcknowledgedAsync("on the new one");
        await old.CloseAsync(1000);
        await next.SettleAsync();
    }

    [Fact]
    [Trait("slack", "12")]
    public async Task An_old_connection_that_slack_never_closes_is_closed_after_a_minute()
    {
        var (world, old, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        world.Time.Advance(TimeSpan.FromSeconds(3));
        await old.DisconnectAsync("warning");
        await world.GreetAsync();

        await world.Time.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1000, await old.ClosedAsync());
    }

    [Fact]
    [Trait("slack", "13")]
    [Trait("slack", "14")]
    public async Task While_one_connection_is_replaced_the_other_serves()
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;
        world.Time.Advance(TimeSpan.FromSeconds(3));

        first.Abort();
        await second.CommandAsync("e1", Deliveries.Command("t1"));
        await second.AcknowledgedAsync("e1");

        await world.GreetAsync();
        await world.IsLiveAsync();
    }

    [Fact]
    [Trait("slack", "12")]
    public async Task Too_many_connections_are_waited_out_for_half_a_minute_at_least()
    {
        await using var world = await SlackWorld.ConnectingAsync();
        var crowded = await world.Server.PeerAsync();
        await world.GreetAsync();

        await crowded.DisconnectAsync("too_many_websockets");
        Assert.Equal(1000, await crowded.ClosedAsync());
        await world.Time.PassAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

        await world.GreetAsync();
        Assert.Contains(world.Log.All, line => line.Text.Contains("too many connections"));
    }

    [Theory]
    [InlineData("link_disabled")]
    [InlineData("socket_mode_disabled")]
    [Trait("slack", "12")]
    public async Task When_socket_mode_is_switched_off_both_connections_end_with_one_line(string reason)
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;

        await first.DisconnectAsync(reason);

        Assert.Equal(1000, await first.ClosedAsync());
        Assert.Equal(1000, await second.ClosedAsync());
        var refused = await Assert.ThrowsAsync<SlackAccessException>(() =>
            world.Running.Soon("the end of the sockets")
        );
        Assert.Equal(
            "Socket Mode is switched off for the app: switch it on (Settings, Socket Mode) and start again.",
            refused.Message
        );
    }

    [Fact]
    [Trait("slack", "4")]
    [Trait("slack", "5")]
    public async Task A_token_that_slack_does_not_take_ends_it_with_one_line_that_names_the_key()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /apps.connections.open", SlackReplies.No("invalid_auth"));
        world.Connect();

        var refused = await Assert.ThrowsAsync<SlackAccessException>(() =>
            world.Running.Soon("the end of the sockets")
        );

        Assert.Equal(
            "Slack refuses apps.connections.open (invalid_auth): set a valid Slack:AppToken.",
            refused.Message
        );
    }

    [Fact]
    [Trait("slack", "14")]
    public async Task Through_an_outage_of_an_hour_it_knocks_and_is_back_within_half_a_minute_after_it()
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;
        world.Time.Advance(TimeSpan.FromSeconds(3));
        world.Server.RefuseConnections(int.MaxValue);
        var began = world.Time.GetUtcNow();
        first.Abort();
        second.Abort();
        Assert.Null(await world.Server.PeerAsync());
        Assert.Null(await world.Server.PeerAsync());
        var knocks = 2;
        while (world.Time.GetUtcNow() - began < TimeSpan.FromHours(1))
        {
            await PassWaitAsync(world);
            Assert.Null(await world.Server.PeerAsync());
            knocks++;
        }

        world.Server.RefuseConnections(0);
        var over = world.Time.GetUtcNow();
        await PassWaitAsync(world);
        await world.GreetAsync();

        Assert.InRange(knocks, 2 * 60 * 2, 2 * 60 * 4 + 20);
        Assert.InRange(world.Time.GetUtcNow() - over, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    [Trait("slack", "5")]
    public async Task When_slack_limits_the_connecting_it_waits_as_long_as_slack_says()
    {
        await using var world = await SlackWorld.StartAsync();
        var count = 0;
        var isOtherIn = new TaskCompletionSource();
        world.Server.On(
            "POST /apps.connections.open",
            _ =>
                Interlocked.Increment(ref count) == 1
                    ? SlackReplies.TooMany(20) with
                    {
                        Held = isOtherIn.Task,
                    }
                    : world.Server.Connection()
        );
        world.Connect();
        await world.Server.ArrivalAsync();
        await world.Server.ArrivalAsync();
        isOtherIn.SetResult();
        await world.GreetAsync();

        await world.Time.PassAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));

        await world.GreetAsync();
    }

    [Fact]
    [Trait("slack", "15")]
    public async Task A_connection_that_answers_no_pings_is_given_up_although_nobody_closed_it()
    {
        // In the system's time: a machine that stands still for so long loses the other connection too.
        await using var world = await SlackWorld.ConnectingAsync(keepAlive: TimeSpan.FromSeconds(5));
        // Pings are answered while somebody reads.
        var first = await world.Server.PeerAsync();
        var acknowledgement = first.ReadAsync();
        var second = await world.Server.PeerAsync();
        var reading = second.ReadAsync();
        await first.HelloAsync();
        await second.HelloAsync();

        // From its acknowledgement on, nothing reads the first.
        await first.CommandAsync("e1", Deliveries.Command("t1"));
        await acknowledgement;

        await world.GreetAsync();
        Assert.Contains(world.Log.All, line => line.Text.Contains("a ping was not answered"));
        Assert.False(reading.IsCompleted);
        Assert.False(world.Running.IsCompleted);
        second.Abort();
        await Assert.ThrowsAnyAsync<Exception>(() => reading);
    }

    [Fact]
    [Trait("slack", "3")]
    public async Task Where_to_connect_to_is_said_by_slack_and_an_address_that_is_none_is_no_end()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /apps.connections.open",
            ServerReply.Ok("""{"ok":true,"url":"https://ticket-that-nobody-may-see"}"""),
            ServerReply.Ok("""{"ok":true,"url":"ticket-that-nobody-may-see"}"""),
            ServerReply.Ok("""{"ok":true}""")
        );
        world.Connect();

        for (var i = 0; i < 4; i++)
        {
            await world.Server.ArrivalAsync();
        }

        Assert.False(world.Running.IsCompleted);
    }

    /// <summary>Until both connections wait for their next try, and the first of them makes it.</summary>
    private static Task PassWaitAsync(SlackWorld world) =>
        world.Time.PassShortestAsync(
            count: 2,
            // The others are the limits of tries under way.
            wait => wait < TimeSpan.FromSeconds(31) && wait != TimeSpan.FromSeconds(10)
        );
}
