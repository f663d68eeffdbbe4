using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class ApiQueueTests
{
    private static readonly MessageAddress Address = new("C1", "1700000000.000100");

    [Fact]
    [Trait("slack", "37")]
    public async Task After_a_rest_some_posts_go_into_a_channel_at_once_then_one_a_second_in_their_order()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted());
        var began = world.Time.GetUtcNow();

        var posts = Enumerable.Range(0, 7).Select(i => PostAsync(world, "C1", $"{i}")).ToList();
        await Task.WhenAll(posts.Take(PostQueue.AtOnce));
        for (var i = PostQueue.AtOnce; i < posts.Count; i++)
        {
            await world.Time.PassAsync(TimeSpan.FromSeconds(1));
            await posts[i];
        }

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6"], world.Server.Sent.Select(TextOf));
        Assert.Equal(
            [0, 0, 0, 0, 1, 2, 3],
            world.Server.Sent.Select(request => (request.Time - began).TotalSeconds)
        );
    }

    [Fact]
    [Trait("slack", "37")]
    public async Task One_channel_does_not_wait_for_another()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted());
        var full = Enumerable.Range(0, 5).Select(i => PostAsync(world, "C1", $"{i}")).ToList();
        await Task.WhenAll(full.Take(4));

        await PostAsync(world, "C2", "elsewhere");

        Assert.False(full[4].IsCompleted);
        await world.Time.PassAsync(TimeSpan.FromSeconds(1));
        await full[4];
    }

    [Fact]
    [Trait("slack", "37")]
    public async Task A_post_waits_for_the_answer_to_the_one_before_it()
    {
        await using var world = await SlackWorld.StartAsync();
        var answered = new TaskCompletionSource();
        world.Server.On(
            "POST /chat.postMessage",
            SlackReplies.Posted() with
            {
                Held = answered.Task,
            },
            SlackReplies.Posted()
        );

        var first = PostAsync(world, "C1", "first");
        await world.Server.ArrivalAsync();
        var second = PostAsync(world, "C1", "second");
        await PostAsync(world, "C2", "elsewhere");
        Assert.Equal(["first", "elsewhere"], world.Server.Sent.Select(TextOf));
        answered.SetResult();

        await Task.WhenAll(first, second);
        Assert.Equal("second", TextOf(world.Server.Sent[2]));
    }

    [Fact]
    [Trait("slack", "37")]
    public async Task So_many_posts_may_wait_for_a_channel_and_what_comes_then_is_told_at_once()
    {
        await using var world = await SlackWorld.StartAsync();
        var answered = new TaskCompletionSource();
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted() with { Held = answered.Task });
        using var givenUp = new CancellationTokenSource();
        var waiting = Enumerable
            .Range(0, PostQueue.MostWaiting)
            .Select(i => world.Api.PostAsync("C1", null, new Message { Text = $"{i}" }, givenUp.Token))
            .ToList();

        await Assert.ThrowsAsync<SlackUnavailableException>(() => PostAsync(world, "C1", "too many"));
        await givenUp.CancelAsync();
        answered.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    [Fact]
    [Trait("slack", "37")]
    public async Task Of_the_updates_that_wait_the_newest_alone_is_sent_and_all_are_told_that_it_was()
    {
        await using var world = await SlackWorld.StartAsync();
        var answered = new TaskCompletionSource();
        world.Server.On(
            "POST /chat.update",
            SlackReplies.Posted() with
            {
                Held = answered.Task,
            },
            SlackReplies.Posted()
        );

        var first = UpdateAsync(world, "0");
        await world.Server.ArrivalAsync();
        var others = Enumerable.Range(1, 20).Select(i => UpdateAsync(world, $"{i}")).ToList();
        Assert.Single(world.Server.Sent);
        answered.SetResult();

        await first;
        await Task.WhenAll(others);
        Assert.Equal(["0", "20"], world.Server.Sent.Select(TextOf));
    }

    [Fact]
    [Trait("slack", "37")]
    [Trait("slack", "38")]
    public async Task What_is_sent_after_a_limit_is_what_is_newest_then()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", SlackReplies.TooMany(3), SlackReplies.Posted());
        var first = UpdateAsync(world, "old");
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.5));

        var second = UpdateAsync(world, "new");
        await world.Time.PassAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.5));

        await Task.WhenAll(first, second);
        Assert.Equal(["old", "new"], world.Server.Sent.Select(TextOf));
    }

    [Fact]
    [Trait("slack", "37")]
    [Trait("slack", "41")]
    public async Task An_update_that_is_refused_is_told_and_the_next_one_is_sent()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", SlackReplies.No("msg_too_long"), SlackReplies.Posted());

        await Assert.ThrowsAsync<SlackRefusedException>(() => UpdateAsync(world, "too long"));
        await UpdateAsync(world, "short");

        Assert.Equal(2, world.Server.Sent.Count);
    }

    [Fact]
    [Trait("slack", "37")]
    public async Task Updates_of_different_messages_are_all_sent()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", SlackReplies.Posted());

        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i =>
                    world.Api.UpdateAsync(
                        new MessageAddress("C1", $"1700000000.00010{i}"),
                        new Message { Text = $"{i}" },
                        CancellationToken.None
                    )
                )
        );

        Assert.Equal(10, world.Server.Sent.Count);
    }

    private static Task<MessageAddress> PostAsync(SlackWorld world, string channel, string text) =>
        world.Api.PostAsync(channel, null, new Message { Text = text }, CancellationToken.None);

    private static Task UpdateAsync(SlackWorld world, string text) =>
        world.Api.UpdateAsync(Address, new Message { Text = text }, CancellationToken.None);

    private static string? TextOf(SentRequest request) => request.Json.GetProperty("text").GetString();
}
