using System.Text.Json;
using ChatStudyBot.Discord.Protocol.Gateway;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class GatewayConnectingTests
{
    [Fact]
    [Trait("discord", "G1")]
    [Trait("discord", "G2")]
    public async Task The_gateway_is_asked_for_and_opened_with_version_and_encoding()
    {
        await using var world = await DiscordWorld.ConnectingAsync();

        var peer = await world.Server.ConnectionAsync();

        Assert.Equal("/", peer.Path);
        Assert.Equal("?v=10&encoding=json", peer.Query);
        Assert.StartsWith("DiscordBot (", peer.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("discord", "G1")]
    public async Task No_session_is_started_while_the_days_starts_are_used_up()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.OnGatewayBot(
            world.Server.GatewayBot(remaining: 0, resetAfter: 3_600_000),
            world.Server.GatewayBot(remaining: 0, resetAfter: 7_200_000),
            world.Server.GatewayBot(remaining: 1)
        );
        world.Connect();

        await world.Time.PassAsync(TimeSpan.FromHours(1));
        await world.Time.PassAsync(TimeSpan.FromHours(2));

        await world.LiveAsync();
        Assert.Contains(world.Log.All, line => line.Text.Contains("All 1000 session starts"));
    }

    [Fact]
    [Trait("discord", "G7")]
    public async Task It_identifies_without_intents_and_without_the_word_bot()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.Server.ConnectionAsync();
        await peer.HelloAsync();

        var identify = await peer.ReadAsync(opcode: 2);

        Assert.Equal(DiscordServer.Token, identify.GetProperty("token").GetString());
        Assert.Equal(0, identify.GetProperty("intents").GetInt32());
        Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
        Assert.All(
            ["os", "browser", "device"],
            name =>
                Assert.Equal(
                    JsonValueKind.String,
                    identify.GetProperty("properties").GetProperty(name).ValueKind
                )
        );
    }

    [Fact]
    [Trait("discord", "G8")]
    public async Task What_ready_says_is_what_a_resume_uses()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync(session: "s-77");
        await peer.DispatchAsync("SOMETHING", 2, "{}");
        await peer.CloseAsync(4000);

        await world.ResumedAsync(sequence: 2, session: "s-77");
    }

    [Fact]
    [Trait("discord", "G13")]
    public async Task Refused_connections_are_tried_again_ever_more_slowly()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        world.Server.RefuseConnections(3);

        Assert.Null(await world.Server.ConnectionAsync());
        Assert.Null(await world.Server.ConnectionAsync());
        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.Null(await world.Server.ConnectionAsync());
        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        await world.LiveAsync();
    }

    [Fact]
    [Trait("discord", "G13")]
    public async Task A_second_session_waits_until_five_seconds_after_the_first()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.CloseAsync(4009);

        await world.Time.PassAsync(TimeSpan.FromSeconds(5.5));
        await world.LiveAsync(session: "second");
    }

    [Fact]
    [Trait("discord", "G13")]
    [Trait("discord", "G14")]
    public async Task Shards_are_as_many_as_asked_and_start_as_many_at_once_as_allowed()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.OnGatewayBot(world.Server.GatewayBot(shards: 3, concurrency: 2));
        world.Connect();

        var first = await IdentifiedAsync(world);
        var second = await IdentifiedAsync(world);
        Assert.Equal(["[0,3]", "[1,3]"], new[] { first, second }.Order());

        // The third shares the first's lane.
        await world.Time.PassAsync(TimeSpan.FromSeconds(5.5));
        Assert.Equal("[2,3]", await IdentifiedAsync(world));
    }

    [Fact]
    [Trait("discord", "G1")]
    public async Task An_outage_is_waited_out_before_the_gateway_is_known()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.OnGatewayBot([
            .. Enumerable.Repeat(ServerReply.Error(503, 0), 7),
            world.Server.GatewayBot(),
        ]);
        world.Connect();

        // Five tries of the request, then a new one.
        await world.PassBackoffsAsync();
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        await world.LiveAsync();
    }

    [Fact]
    [Trait("discord", "G1")]
    public async Task A_refusal_to_name_the_gateway_is_final()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.OnGatewayBot(ServerReply.Error(403, 50001, "Missing Access"));
        world.Connect();

        var refused = await Assert.ThrowsAsync<GatewayRefusedException>(() =>
            world.Running.Soon("the refusal")
        );

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("discord", "G15")]
    public async Task A_stop_says_goodbye_with_1000()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        var stopping = world.StopAsync();

        Assert.Equal(1000, await peer.ClosedAsync());
        await stopping;
        Assert.False(world.Client.IsLive);
    }

    private static async Task<string> IdentifiedAsync(DiscordWorld world)
    {
        var peer = await world.Server.ConnectionAsync();
        await peer.HelloAsync();
        return (await peer.ReadAsync(opcode: 2)).GetProperty("shard").GetRawText();
    }
}
