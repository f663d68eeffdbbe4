using ChatStudyBot.Tests.Discord.Protocol.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class GatewayDeliveryTests
{
    [Fact]
    [Trait("discord", "G3")]
    public async Task A_large_event_in_many_fragments_is_read_to_its_end()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        var large = new string('あ', 200_000);

        await peer.SendAsync($$$"""{"t":"LARGE","s":2,"op":0,"d":{"text":"{{{large}}}"}}""", part: 1000);
        await peer.SendAsync(
            $$"""{"t":"INTERACTION_CREATE","s":3,"op":0,"d":{{Interactions.Click(101)}}}""",
            part: 7
        );

        Assert.Equal(101UL, (await world.Handler.NextAsync()).Interaction.Id.Value);
    }

    [Fact]
    [Trait("discord", "G16")]
    public async Task What_this_version_does_not_know_is_passed_over()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.SendAsync("""{"t":null,"s":null,"op":77,"d":{"new":[1]}}""");
        await peer.DispatchAsync("SOME_FUTURE_EVENT", 2, """{"any":["thing",{"nested":null}]}""");
        await peer.DispatchAsync("INTERACTION_CREATE", 3, """{"not":"an interaction"}""");
        await peer.SendAsync("this is not JSON");
        await peer.DispatchAsync(
            "INTERACTION_CREATE",
            4,
            Interactions.Of(101, 99, """{"type":1,"brand_new":{"a":1}}""", """, "future":[true]""")
        );

        Assert.Equal(99, (int)(await world.Handler.NextAsync()).Interaction.Type);
        Assert.Equal(2, world.Log.All.Count(line => line.Text.Contains("could not be read")));
    }

    [Fact]
    [Trait("discord", "G16")]
    public async Task What_is_delivered_twice_arrives_once()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.DispatchAsync("INTERACTION_CREATE", 2, Interactions.Click(101));
        await peer.DispatchAsync("INTERACTION_CREATE", 2, Interactions.Click(101));
        await peer.SettleAsync();
        peer.Abort();
        var next = await world.ResumedAsync(sequence: 2);
        await next.DispatchAsync("INTERACTION_CREATE", 2, Interactions.Click(101));
        await next.DispatchAsync("INTERACTION_CREATE", 3, Interactions.Click(102));

        Assert.Equal(101UL, await IdAsync(world));
        Assert.Equal(102UL, await IdAsync(world));
    }

    [Fact]
    [Trait("discord", "G17")]
    public async Task One_persons_clicks_are_handled_in_order_and_hold_nobody_else_up()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var slow = new TaskCompletionSource();
        world.Handler.Do = (received, _) =>
            received.Interaction.Id.Value == 101 ? slow.Task : Task.CompletedTask;
        var peer = await world.LiveAsync();

        await peer.DispatchAsync("INTERACTION_CREATE", 2, Interactions.Click(101, user: "21"));
        Assert.Equal(101UL, await IdAsync(world));
        await peer.DispatchAsync("INTERACTION_CREATE", 3, Interactions.Click(102, user: "21"));
        await peer.DispatchAsync("INTERACTION_CREATE", 4, Interactions.Click(103, user: "22"));
        await peer.DispatchAsync("INTERACTION_CREATE", 5, Interactions.Autocomplete(104, user: "21"));

        Assert.Equal([103UL, 104UL], new[] { await IdAsync(world), await IdAsync(world) }.Order());
        slow.SetResult();
        Assert.Equal(102UL, await IdAsync(world));
    }

    private static async Task<ulong> IdAsync(DiscordWorld world) =>
        (await world.Handler.NextAsync()).Interaction.Id.Value;
}
