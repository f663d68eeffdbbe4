using ChatStudyBot.Discord.Protocol.Gateway;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class GatewayResumeTests
{
    [Fact]
    [Trait("discord", "G9")]
    public async Task A_cut_line_is_resumed_and_what_was_missed_arrives()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        await peer.DispatchAsync("INTERACTION_CREATE", 2, Interactions.Click(101));
        await world.Handler.NextAsync();

        peer.Abort();

        var next = await world.ResumedAsync(sequence: 2);
        await next.DispatchAsync("INTERACTION_CREATE", 3, Interactions.Click(102));
        await next.DispatchAsync("RESUMED", 4, "{}");
        Assert.Equal(102UL, (await world.Handler.NextAsync()).Interaction.Id.Value);
        Assert.Equal(1, world.Server.Count("GET /gateway/bot"));
    }

    [Fact]
    [Trait("discord", "G10")]
    public async Task A_request_to_reconnect_is_followed_at_any_time()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        await peer.SendAsync("""{"t":null,"s":null,"op":7,"d":null}""");
        Assert.Equal(4000, await peer.ClosedAsync());

        // Even instead of the greeting.
        var second = await world.Server.ConnectionAsync();
        await second.SendAsync("""{"t":null,"s":null,"op":7,"d":null}""");
        Assert.Equal(4000, await second.ClosedAsync());

        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        await world.ResumedAsync(sequence: 1);
    }

    [Fact]
    [Trait("discord", "G11")]
    public async Task An_invalid_session_is_dropped_and_a_new_one_begun_after_some_seconds()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        world.Time.Advance(TimeSpan.FromSeconds(6));

        await peer.SendAsync("""{"t":null,"s":null,"op":9,"d":false}""");

        Assert.Equal(4000, await peer.ClosedAsync());
        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        var next = await world.LiveAsync(session: "second");
        Assert.Equal("/", next.Path);
    }

    [Fact]
    [Trait("discord", "G11")]
    public async Task An_invalid_session_that_may_be_resumed_is_resumed_after_some_seconds()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.SendAsync("""{"t":null,"s":null,"op":9,"d":true}""");

        Assert.Equal(4000, await peer.ClosedAsync());
        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        await world.ResumedAsync(sequence: 1);
    }

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "servers")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    [Trait("discord", "G12")]
    public async Task Some_codes_are_final_and_say_what_to_do(int code, string word)
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.CloseAsync(code);

        var refused = await Assert.ThrowsAsync<GatewayRefusedException>(() => world.Running.Soon("the end"));
        Assert.Contains(word, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4009)]
    [Trait("discord", "G12")]
    public async Task Some_codes_end_the_session_and_a_new_one_begins(int code)
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.CloseAsync(code);

        await world.Time.PassAsync(TimeSpan.FromSeconds(5.5));
        var next = await world.LiveAsync(session: "second");
        Assert.Equal("/", next.Path);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1011)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4999)]
    [Trait("discord", "G12")]
    public async Task After_other_codes_the_session_is_resumed_at_once(int code)
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.CloseAsync(code);

        await world.ResumedAsync(sequence: 1);
    }

    [Fact]
    [Trait("discord", "G12")]
    public async Task After_too_many_events_it_is_resumed_after_a_rest()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();

        await peer.CloseAsync(4008);

        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        await world.ResumedAsync(sequence: 1);
    }

    [Fact]
    [Trait("discord", "G13")]
    public async Task A_server_that_closes_every_connection_is_asked_ever_more_slowly_and_at_last_for_a_new_session()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        world.Time.Advance(TimeSpan.FromSeconds(6));
        await peer.CloseAsync(4000);

        for (var seconds = 1; seconds <= 16; seconds *= 2)
        {
            var again = await world.Server.ConnectionAsync();
            Assert.Equal("/resume/", again.Path);
            await again.CloseAsync(4000);
            await world.Time.PassAlarmAsync(
                TimeSpan.FromSeconds(seconds / 2.0),
                TimeSpan.FromSeconds(seconds)
            );
        }

        await world.LiveAsync(session: "second");
    }
}
