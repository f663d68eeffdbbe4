using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

/// <summary>Discord's worst hours.</summary>
public sealed class OutageTests
{
    [Fact]
    [Trait("discord", "G13")]
    [Trait("discord", "G11")]
    public async Task After_an_outage_of_an_hour_it_is_back_within_a_minute_having_knocked_once_a_minute()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        var began = world.Time.GetUtcNow();
        world.Server.RefuseConnections(int.MaxValue);
        peer.Abort();
        var knocks = 0;
        while (world.Time.GetUtcNow() - began < TimeSpan.FromHours(1))
        {
            Assert.Null(await world.Server.ConnectionAsync());
            knocks++;
            await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(64));
        }

        world.Server.RefuseConnections(0);
        var over = world.Time.GetUtcNow();
        while (await world.Server.ConnectionAsync() is null)
        {
            await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(64));
        }

        Assert.InRange(knocks, 56, 130);
        Assert.InRange(world.Time.GetUtcNow() - over, TimeSpan.Zero, TimeSpan.FromSeconds(64));
    }

    [Fact]
    [Trait("discord", "G9")]
    [Trait("discord", "G11")]
    public async Task A_session_that_ended_during_the_outage_is_replaced_within_seconds()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        var peer = await world.LiveAsync();
        world.Time.Advance(TimeSpan.FromSeconds(6));
        world.Server.RefuseConnections(3);
        peer.Abort();
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await world.Server.ConnectionAsync());
            await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(4));
        }

        var resuming = await world.ResumedAsync(sequence: 1);
        await resuming.SendAsync("""{"t":null,"s":null,"op":9,"d":false}""");
        Assert.Equal(4000, await resuming.ClosedAsync());
        await world.Time.PassAlarmAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

        await world.LiveAsync(session: "second");
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_request_in_an_outage_ends_within_a_minute_and_leaves_nothing_waiting()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On("POST /channels/13/messages", ServerReply.TooMany(3600, "user"));

        var posts = Enumerable
            .Range(0, 20)
            .Select(i =>
                world.Rest.CreateMessageAsync(
                    new Snowflake(13),
                    new MessageBody { Content = "." },
                    $"n{i}",
                    CancellationToken.None
                )
            )
            .ToList();
        await world.Time.WaitedForAsync(TimeSpan.FromHours(1));
        world.Time.Advance(TimeSpan.FromSeconds(60));

        foreach (var post in posts)
        {
            await Assert.ThrowsAsync<DiscordUnavailableException>(() => post.Soon("the end of the patience"));
        }

        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("discord", "G17")]
    public async Task Two_thousand_clicks_at_once_are_each_answered_once()
    {
        await using var world = await DiscordWorld.ConnectingAsync();
        world.Handler.Do = (received, cancellationToken) =>
            received.RespondAsync(new InteractionResponse.DeferredUpdate(), cancellationToken);
        for (var i = 1; i <= 2000; i++)
        {
            world.Server.On(
                $"POST /interactions/{1000 + i}/{Interactions.Token}/callback",
                ServerReply.NoContent
            );
        }

        var peer = await world.LiveAsync();
        for (var i = 1; i <= 2000; i++)
        {
            await peer.DispatchAsync(
                "INTERACTION_CREATE",
                i + 1,
                Interactions.Click((ulong)(1000 + i), user: $"{21 + (i % 100)}")
            );
        }

        // Requests of the start arrive here too, so that arrivals alone do not count the answers.
        while (Answers().Count < 2000)
        {
            await world.Server.ArrivalAsync();
        }

        Assert.Equal(2001, (await peer.SettleAsync()).GetInt64());
        Assert.Equal(2000, Answers().Count);
        Assert.Distinct(Answers());

        List<string> Answers() =>
            [
                .. world
                    .Server.Sent.Select(request => request.At)
                    .Where(at => at.EndsWith("/callback", StringComparison.Ordinal)),
            ];
    }
}
