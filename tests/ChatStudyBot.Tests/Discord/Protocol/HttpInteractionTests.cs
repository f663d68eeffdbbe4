using System.Net;
using System.Text;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Http;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class HttpInteractionTests
{
    private static readonly string Callback = $"POST /interactions/101/{Interactions.Token}/callback";
    private static readonly MessageBody Body = new() { Content = "." };
    private static readonly string Ping =
        """{"id":"1","application_id":"11","type":1,"token":"t","version":1}""";

    [Fact]
    [Trait("discord", "H2")]
    public async Task A_ping_is_answered_with_a_pong()
    {
        await using var world = await HttpWorld.StartAsync();

        var reply = await world.PostAsync(Ping);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("application/json", reply.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"type":1}""", await reply.Content.ReadAsStringAsync());
    }

    public static TheoryData<string> Forgeries =>
        [
            "flipped signature",
            "other key",
            "tampered body",
            "tampered timestamp",
            "no signature",
            "no timestamp",
            "short signature",
            "not hexadecimal",
            "empty body",
            "stale",
            "from the future",
        ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    [Trait("discord", "H1")]
    [Trait("discord", "H4")]
    public async Task What_is_not_signed_by_discord_just_now_is_refused_before_it_is_read(string forgery)
    {
        await using var world = await HttpWorld.StartAsync();
        var body = Encoding.UTF8.GetBytes("this is not even JSON");
        var now = world.Discord.Time.GetUtcNow().ToUnixTimeSeconds();
        var timestamp = forgery switch
        {
            "stale" => $"{now - 301}",
            "from the future" => $"{now + 301}",
            _ => $"{now}",
        };
        var signer = forgery == "other key" ? new Ed25519Signer(new byte[32]) : world.Signer;
        string? signature = signer.Sign(timestamp, body);
        switch (forgery)
        {
            case "flipped signature":
                signature = (signature[0] == '0' ? '1' : '0') + signature[1..];
                break;
            case "tampered body":
                body = [.. body, (byte)' '];
                break;
            case "tampered timestamp":
                timestamp = $"{now + 1}";
                break;
            case "no signature":
                signature = null;
                break;
            case "no timestamp":
                timestamp = null;
                break;
            case "short signature":
                signature = "abcd";
                break;
            case "not hexadecimal":
                signature = new string('z', 128);
                break;
            case "empty body":
                body = [];
                break;
        }

        var reply = await world.PostAsync(body, signature, timestamp);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.StatusCode);
    }

    [Fact]
    [Trait("discord", "H3")]
    public async Task What_is_asked_is_accepted_at_once_and_answered_by_the_callback()
    {
        await using var world = await HttpWorld.StartAsync();
        world.Discord.Server.On(Callback, ServerReply.NoContent);

        var reply = await world.PostAsync(Interactions.Command(101));
        var received = await world.Discord.Handler.NextAsync();
        await received.RespondAsync(new InteractionResponse.Message(Body), CancellationToken.None);

        Assert.Equal(HttpStatusCode.Accepted, reply.StatusCode);
        Assert.Empty(await reply.Content.ReadAsByteArrayAsync());
        Assert.Equal(1, world.Discord.Server.Count(Callback));
    }

    [Fact]
    [Trait("discord", "H3")]
    public async Task What_cannot_be_answered_in_time_is_not_accepted()
    {
        await using var world = await HttpWorld.StartAsync();
        var hanging = new TaskCompletionSource();
        world.Discord.Handler.Do = (_, _) => hanging.Task;
        for (var i = 0; i < TurnsByPerson<Snowflake>.Capacity; i++)
        {
            world.Discord.Inbox.Offer(Interactions.Read(Interactions.Click(1000 + (ulong)i)));
        }

        var reply = await world.PostAsync(Interactions.Command(101));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        hanging.SetResult();
    }

    [Fact]
    [Trait("discord", "H4")]
    [Trait("discord", "G16")]
    public async Task A_replayed_request_is_answered_once()
    {
        await using var world = await HttpWorld.StartAsync();

        await world.PostAsync(Interactions.Command(101));
        var second = await world.PostAsync(Interactions.Command(101));

        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        await world.Discord.Handler.NextAsync();
        Assert.False(world.Discord.Handler.HasMore);
    }

    [Fact]
    [Trait("discord", "H4")]
    public async Task A_body_of_more_than_a_megabyte_is_refused()
    {
        await using var world = await HttpWorld.StartAsync();

        var said = await world.PostAsync(new string(' ', InteractionsEndpoint.LargestBody + 1));
        var unsaid = await world.PostAsync(
            new string(' ', InteractionsEndpoint.LargestBody + 1),
            chunked: true
        );
        var justSo = await world.PostAsync(Ping.PadRight(InteractionsEndpoint.LargestBody));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, said.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, unsaid.StatusCode);
        Assert.Equal(HttpStatusCode.OK, justSo.StatusCode);
    }

    [Fact]
    [Trait("discord", "H1")]
    public async Task A_signed_body_that_is_no_interaction_is_a_bad_request()
    {
        await using var world = await HttpWorld.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await world.PostAsync("[1]")).StatusCode);
    }
}
