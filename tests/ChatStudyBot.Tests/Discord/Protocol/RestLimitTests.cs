using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class RestLimitTests
{
    private const string Posts = "POST /channels/13/messages";
    private static readonly ServerReply Done = ServerReply.Ok("""{"id":"42","channel_id":"13"}""");

    [Fact]
    [Trait("discord", "R4")]
    public async Task What_the_headers_leave_is_sent_and_the_rest_waits_for_the_reset()
    {
        await using var world = await DiscordWorld.StartAsync();
        var left = 5;
        world.Server.On(Posts, _ => Reply().Bucket("b", Interlocked.Decrement(ref left), 2.5));

        var posts = Enumerable.Range(0, 7).Select(i => PostAsync(world, 13, $"n{i}")).ToList();
        await Task.WhenAll(posts.Take(5)).Soon("the first five");
        Assert.Equal(5, world.Server.Count(Posts));
        left = 5;
        await world.Time.PassAsync(TimeSpan.FromSeconds(2.5));
        await Task.WhenAll(posts).Soon("all posts");
        Assert.Equal(7, world.Server.Count(Posts));
    }

    [Fact]
    [Trait("discord", "R4")]
    public async Task An_unknown_limit_is_asked_by_one_request_alone()
    {
        await using var world = await DiscordWorld.StartAsync();
        var answered = new TaskCompletionSource();
        world.Server.On(Posts, (Reply() with { Held = answered.Task }).Bucket("b", 0, 3));

        var first = PostAsync(world, 13, "n0");
        var second = PostAsync(world, 13, "n1");
        await world.Server.ArrivalAsync();
        Assert.Equal(1, world.Server.Count(Posts));
        answered.SetResult();
        await first.Soon("the first");

        await world.Time.PassAsync(TimeSpan.FromSeconds(3));
        await second.Soon("the second");
    }

    [Fact]
    [Trait("discord", "R4")]
    public async Task Channels_do_not_wait_for_each_other_and_routes_of_one_bucket_do()
    {
        await using var world = await DiscordWorld.StartAsync();
        const string Edits = "PATCH /channels/13/messages/42";
        world.Server.On(Posts, Reply().Bucket("shared", 0, 4));
        world.Server.On(Edits, Reply().Bucket("shared", 3, 4));
        world.Server.On("POST /channels/14/messages", Reply().Bucket("shared", 3, 4));
        // Teaches that edits are in the same bucket as posts.
        await EditAsync(world);
        world.Time.Advance(TimeSpan.FromSeconds(5));

        await PostAsync(world, 13, "n0").Soon("the post that empties the bucket");
        await PostAsync(world, 14, "n1").Soon("the post into the other channel");
        var edit = EditAsync(world);

        await world.Time.PassAsync(TimeSpan.FromSeconds(4));
        await edit.Soon("the edit after the reset");
        Assert.Equal(2, world.Server.Count(Edits));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [Trait("discord", "R5")]
    public async Task A_429_holds_the_whole_bucket_for_as_long_as_it_says(string scope)
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(
            Posts,
            ServerReply.TooMany(1.337, scope).Bucket("b", 0, 1.337),
            Done.Bucket("b", 4, 1)
        );

        var first = PostAsync(world, 13, "n0");
        var second = PostAsync(world, 13, "n1");

        await world.Time.PassAsync(TimeSpan.FromSeconds(1.337));
        await Task.WhenAll(first, second).Soon("both posts");
        Assert.Equal(3, world.Server.Count(Posts));
        Assert.All(
            world.Server.Sent.Skip(1),
            request => Assert.Equal(TimeSpan.FromSeconds(1.337), request.Time - world.Server.Sent[0].Time)
        );
    }

    [Fact]
    [Trait("discord", "R5")]
    [Trait("discord", "R3")]
    public async Task A_429_without_a_body_of_discords_is_believed_by_its_header_and_holds_everything()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(
            Posts,
            new ServerReply(429, "<html>error code: 1015</html>", "text/html").With("Retry-After", "7"),
            Done
        );
        world.Server.On("POST /channels/14/messages", Done);

        var first = PostAsync(world, 13, "n0");
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(7));
        var other = PostAsync(world, 14, "n1");
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(7), count: 2);

        world.Time.Advance(TimeSpan.FromSeconds(7));
        await Task.WhenAll(first, other).Soon("both posts");
    }

    [Fact]
    [Trait("discord", "R5")]
    [Trait("discord", "R6")]
    public async Task A_global_429_holds_the_bot_but_not_the_answers_to_interactions()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Posts, ServerReply.TooMany(5, "global"), Done);
        world.Server.On("POST /channels/14/messages", Done);
        world.Server.On($"POST /interactions/101/{Interactions.Token}/callback", ServerReply.NoContent);
        world.Server.On($"PATCH /webhooks/11/{Interactions.Token}/messages/@original", Done);

        var post = PostAsync(world, 13, "n0");
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(5));
        var other = PostAsync(world, 14, "n1");
        await world.Rest.RespondAsync(
            world.Ticket(),
            new InteractionResponse.DeferredMessage(true),
            CancellationToken.None
        );
        await world.Rest.EditOriginalAsync(world.Ticket(), new MessageBody(), CancellationToken.None);
        Assert.Equal(0, world.Server.Count("POST /channels/14/messages"));

        world.Time.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(post, other).Soon("both posts");
    }

    [Fact]
    [Trait("discord", "R7")]
    public async Task After_a_thousand_refusals_in_ten_minutes_nothing_is_sent_until_they_are_past()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Posts, ServerReply.Error(403, 50013, "Missing Permissions"));
        for (var i = 0; i < InvalidRequests.Most; i++)
        {
            await Assert.ThrowsAsync<DiscordRefusedException>(() => PostAsync(world, 13, "n"));
            // Not all at once: that would be under the global limit.
            world.Time.Advance(TimeSpan.FromSeconds(0.1));
        }

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => PostAsync(world, 13, "n"));
        Assert.Equal(InvalidRequests.Most, world.Server.Sent.Count);

        world.Time.Advance(TimeSpan.FromMinutes(10));
        world.Server.On(Posts, Done);
        await PostAsync(world, 13, "n");
    }

    [Theory]
    [InlineData(400, DiscordErrorCode.InvalidForm)]
    [InlineData(403, DiscordErrorCode.MissingAccess)]
    [InlineData(404, DiscordErrorCode.UnknownChannel)]
    [Trait("discord", "R7")]
    public async Task What_was_refused_is_not_repeated(int status, int code)
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Posts, ServerReply.Error(status, code));

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => PostAsync(world, 13, "n"));

        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.Single(world.Server.Sent);
    }

    [Theory]
    [InlineData(404, DiscordErrorCode.UnknownWebhook)]
    [InlineData(401, DiscordErrorCode.InvalidWebhookToken)]
    [Trait("discord", "R7")]
    [Trait("discord", "I4")]
    public async Task A_dead_interaction_is_let_go_and_the_bot_goes_on(int status, int code)
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(
            $"PATCH /webhooks/11/{Interactions.Token}/messages/@original",
            ServerReply.Error(status, code)
        );
        world.Server.On(Posts, Done);

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() =>
            world.Rest.EditOriginalAsync(world.Ticket(), new MessageBody(), CancellationToken.None)
        );
        await PostAsync(world, 13, "n");

        Assert.Equal(code, refused.Code);
        Assert.Equal(2, world.Server.Sent.Count);
        Assert.False(world.Rest.TokenRefused.IsCompleted);
    }

    [Fact]
    [Trait("discord", "R7")]
    public async Task After_a_401_nothing_is_sent_with_the_token_and_one_line_says_so()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(Posts, ServerReply.Error(401, 0, "401: Unauthorized"));

        await Assert.ThrowsAsync<DiscordTokenRefusedException>(() => PostAsync(world, 13, "n0"));
        await Assert.ThrowsAsync<DiscordTokenRefusedException>(() => PostAsync(world, 13, "n1"));
        await Assert.ThrowsAsync<DiscordTokenRefusedException>(() =>
            world.Rest.GetCurrentUserAsync(CancellationToken.None)
        );

        Assert.Single(world.Server.Sent);
        Assert.True(world.Rest.TokenRefused.IsCompleted);
        Assert.Single(world.Log.All, line => line.Text.Contains("Discord:Token"));
    }

    private static ServerReply Reply() => ServerReply.Ok("""{"id":"42","channel_id":"13"}""");

    private static Task PostAsync(DiscordWorld world, int channel, string nonce) =>
        world.Rest.CreateMessageAsync(
            new Snowflake((ulong)channel),
            new MessageBody { Content = "." },
            nonce,
            CancellationToken.None
        );

    private static Task EditAsync(DiscordWorld world) =>
        world.Rest.EditMessageAsync(
            new Snowflake(13),
            new Snowflake(42),
            new MessageBody { Content = "." },
            CancellationToken.None
        );
}
