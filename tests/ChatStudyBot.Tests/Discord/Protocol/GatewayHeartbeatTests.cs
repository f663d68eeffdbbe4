using System.Text.Json;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class GatewayHeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    [Fact]
    [Trait("discord", "G4")]
    public async Task The_first_heartbeat_comes_within_the_interval_and_the_others_at_every_interval()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await BeatAsync(world, peer, TimeSpan.Zero);
        await peer.DispatchAsync("SOMETHING", 9, "{}");
        await peer.AcknowledgeAsync();
        await peer.SettleAsync();

        var second = await BeatAsync(world, peer, Interval);
        Assert.Equal(9, second.GetInt64());
    }

    [Fact]
    [Trait("discord", "G4")]
    public async Task A_heartbeat_before_any_event_says_null()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.Server.ConnectionAsync();
        await peer.HelloAsync();
        await peer.ReadAsync(opcode: 2);
        await peer.SettleAsync();

        var beat = await BeatAsync(world, peer, TimeSpan.Zero);

        Assert.Equal(JsonValueKind.Null, beat.ValueKind);
    }

    [Fact]
    [Trait("discord", "G5")]
    public async Task A_heartbeat_that_is_asked_for_comes_at_once_and_moves_nothing()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        await BeatAsync(world, peer, TimeSpan.Zero);
        await peer.AcknowledgeAsync();
        await peer.DispatchAsync("SOMETHING", 2, "{}");

        Assert.Equal(2, (await peer.SettleAsync()).GetInt64());
        await BeatAsync(world, peer, Interval);
    }

    [Fact]
    [Trait("discord", "G3")]
    public async Task However_often_a_heartbeat_is_asked_for_a_minute_never_has_more_than_120_frames()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        for (var i = 0; i < 200; i++)
        {
            await peer.SendAsync("""{"t":null,"s":null,"op":1,"d":null}""");
        }

        // Identify and one heartbeat were the first of 100; the close comes after what is left.
        for (var i = 0; i < 98; i++)
        {
            await peer.ReadAsync(opcode: 1);
        }

        await peer.SendAsync("""{"t":null,"s":null,"op":7,"d":null}""");
        Assert.Equal(4000, await peer.ClosedAsync());
    }

    [Fact]
    [Trait("discord", "G6")]
    public async Task An_unanswered_heartbeat_ends_the_connection_but_not_the_session()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        await BeatAsync(world, peer, TimeSpan.Zero);

        await world.Time.PassAlarmAsync(Interval, Interval);

        Assert.Equal(4000, await peer.ClosedAsync());
        await world.ResumedAsync(sequence: 1);
    }

    [Fact]
    [Trait("discord", "G17")]
    public async Task Heartbeats_go_on_while_a_handler_hangs_and_after_one_failed()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var hanging = new TaskCompletionSource();
        world.Handler.Do = (received, _) =>
            received.Interaction.Id.Value == 101 ? throw new InvalidOperationException("oops") : hanging.Task;
        var peer = await world.LiveAsync();

        await peer.DispatchAsync("INTERACTION_CREATE", 2, Interactions.Click(101));
        await world.Handler.NextAsync();
        await peer.DispatchAsync("INTERACTION_CREATE", 3, Interactions.Click(102));
        await world.Handler.NextAsync();

        Assert.Equal(3, (await BeatAsync(world, peer, TimeSpan.Zero)).GetInt64());
        Assert.Contains(world.Log.All, line => line.Text.Contains("Interaction 101 failed"));
        hanging.SetResult();
    }

    [Fact]
    [Trait("discord", "G4")]
    public async Task A_server_that_never_greets_is_left()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.Server.ConnectionAsync();

        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));

        Assert.Equal(4000, await peer.ClosedAsync());
        await world.LiveAsync();
    }

    private static async Task<JsonElement> BeatAsync(DiscordWorld world, GatewayPeer peer, TimeSpan least)
    {
        await world.Time.PassAlarmAsync(least, Interval);
        return await peer.ReadAsync(opcode: 1);
    }
}
