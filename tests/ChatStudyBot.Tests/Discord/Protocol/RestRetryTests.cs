using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class RestRetryTests
{
    private const string Posts = "POST /channels/13/messages";
    private static readonly string Callback = $"POST /interactions/101/{Interactions.Token}/callback";
    private static readonly string FollowUps = $"POST /webhooks/11/{Interactions.Token}?wait=true";
    private static readonly ServerReply Done = ServerReply.Ok("""{"id":"42","channel_id":"13"}""");

    public static TheoryData<int> ServerFaults => [500, 502, 503, 504];

    [Theory]
    [MemberData(nameof(ServerFaults))]
    [Trait("discord", "R8")]
    public async Task A_fault_of_the_server_is_tried_again_more_and_more_slowly(int status)
    {
        await using var world = await DiscordWorld.StartAsync();
        var fault = new ServerReply(status, "<html></html>", "text/html");
        world.Server.On(Posts, fault, fault, Done);

        var post = PostAsync(world);
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        await post.Soon("the post");

        Assert.Equal(3, world.Server.Count(Posts));
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_post_over_a_dropped_connection_is_repeated_with_the_same_nonce()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Posts, ServerReply.Dropped, Done);

        var post = PostAsync(world);
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        await post.Soon("the post");

        Assert.All(
            world.Server.Sent,
            request =>
            {
                Assert.Equal("n-1", request.Json.GetProperty("nonce").GetString());
                Assert.True(request.Json.GetProperty("enforce_nonce").GetBoolean());
            }
        );
        Assert.Equal(2, world.Server.Sent.Count);
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task Five_tries_are_enough()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Posts, ServerReply.Error(503, 0));

        var trying = Assert.ThrowsAsync<DiscordUnavailableException>(() => PostAsync(world));
        await world.PassBackoffsAsync();

        Assert.Equal(5, (await trying).Tries);
        Assert.Equal(5, world.Server.Count(Posts));
    }

    [Fact]
    [Trait("discord", "R3")]
    [Trait("discord", "R8")]
    public async Task A_garbled_answer_is_asked_for_again()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Posts, ServerReply.Ok("""{"broken":"""), Done);

        var post = PostAsync(world);
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));

        await post.Soon("the post");
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_server_that_does_not_answer_is_asked_again_after_ten_seconds()
    {
        await using var world = await DiscordWorld.StartAsync();
        var never = new TaskCompletionSource();
        world.Server.On(Posts, Done with { Held = never.Task }, Done);

        var post = PostAsync(world);
        await world.Server.ArrivalAsync();
        await world.Time.PassAsync(TimeSpan.FromSeconds(10));
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        await post.Soon("the post");
        never.SetResult();
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_try_that_has_begun_is_waited_for_after_the_patience_for_another_is_over()
    {
        await using var world = await DiscordWorld.StartAsync();
        var answered = new TaskCompletionSource();
        world.Server.On(Posts, ServerReply.TooMany(55, "user"), Done with { Held = answered.Task });

        var post = PostAsync(world);
        await world.Server.ArrivalAsync();
        await world.Time.PassAsync(TimeSpan.FromSeconds(55));
        await world.Server.ArrivalAsync();
        world.Time.Advance(TimeSpan.FromSeconds(7));
        answered.SetResult();

        await post.Soon("the post");
        Assert.Equal(2, world.Server.Count(Posts));
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_follow_up_is_not_repeated_when_it_may_have_arrived()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(FollowUps, ServerReply.Dropped);

        await Assert.ThrowsAsync<DiscordUnavailableException>(() =>
            world.Rest.CreateFollowUpAsync(world.Ticket(), new MessageBody(), CancellationToken.None)
        );

        Assert.Equal(1, world.Server.Count(FollowUps));
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_first_answer_is_tried_again_at_once_and_found_to_have_been_taken()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(
            Callback,
            ServerReply.Error(500, 0),
            ServerReply.Dropped,
            ServerReply.Error(400, DiscordErrorCode.AlreadyAcknowledged)
        );

        var answer = RespondAsync(world);
        await world.Time.PassAsync(TimeSpan.FromMilliseconds(50));
        await world.Time.PassAsync(TimeSpan.FromMilliseconds(50));

        await answer.Soon("the answer");
        Assert.Equal(3, world.Server.Count(Callback));
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_first_answer_that_hangs_is_tried_again_while_there_is_time()
    {
        await using var world = await DiscordWorld.StartAsync();
        var never = new TaskCompletionSource();
        world.Server.On(Callback, ServerReply.NoContent with { Held = never.Task }, ServerReply.NoContent);

        var answer = RespondAsync(world);
        await world.Server.ArrivalAsync();
        await world.Time.PassAsync(TimeSpan.FromSeconds(2));
        await world.Time.PassAsync(TimeSpan.FromMilliseconds(50));

        await answer.Soon("the answer");
        never.SetResult();
    }

    [Fact]
    [Trait("discord", "R8")]
    [Trait("discord", "R9")]
    public async Task A_first_answer_that_was_given_by_another_is_an_error()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.Error(400, DiscordErrorCode.AlreadyAcknowledged));

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => RespondAsync(world));

        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, refused.Code);
    }

    [Fact]
    [Trait("discord", "R8")]
    public async Task A_first_answer_is_given_up_after_three_seconds()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Callback, ServerReply.TooMany(1.75, "shared"));

        var answer = Assert.ThrowsAsync<DiscordUnavailableException>(() => RespondAsync(world));
        await world.Time.PassAsync(TimeSpan.FromSeconds(1.75));
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(1.75));
        world.Time.Advance(TimeSpan.FromSeconds(1.25));

        await answer.Soon("the end of the tries");
        Assert.Equal(2, world.Server.Count(Callback));
    }

    private static Task PostAsync(DiscordWorld world) =>
        world.Rest.CreateMessageAsync(
            new Snowflake(13),
            new MessageBody { Content = "." },
            "n-1",
            CancellationToken.None
        );

    private static Task RespondAsync(DiscordWorld world) =>
        world.Rest.RespondAsync(
            world.Ticket(),
            new InteractionResponse.Message(new MessageBody { Content = "." }),
            CancellationToken.None
        );
}
