using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class SocketStopTests
{
    [Fact]
    [Trait("slack", "17")]
    public async Task A_stop_takes_nothing_new_acknowledges_what_was_taken_and_says_goodbye()
    {
        var (world, first, second) = await SlackWorld.LiveAsync();
        await using var end = world;
        var saved = new TaskCompletionSource();
        world.Handler.Do = (_, _) => saved.Task;
        await first.ClickAsync("e1", Deliveries.Click("t1"));
        await world.Handler.NextAsync();

        world.BeginStop();
        Assert.Equal(1000, await second.ClosedAsync());
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(4));
        await first.CommandAsync("e2", Deliveries.Command("t2"));
        saved.SetResult();

        await first.AcknowledgedAsync("e1");
        Assert.Equal(1000, await first.ClosedAsync());
        await world.Running.Soon("the end of the sockets");
        Assert.False(world.Handler.HasMore);
    }

    [Fact]
    [Trait("slack", "16")]
    [Trait("slack", "17")]
    public async Task A_stop_ends_within_a_second_when_slack_does_not_say_goodbye()
    {
        var (world, _, _) = await SlackWorld.LiveAsync();
        await using var end = world;

        world.BeginStop();
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(1), count: 2);
        Assert.False(world.Running.IsCompleted);
        world.Time.Advance(TimeSpan.FromSeconds(1));

        await world.Running.Soon("the end of the sockets");
    }

    [Fact]
    [Trait("slack", "16")]
    public async Task A_connection_that_slack_closed_is_answered_and_replaced()
    {
        var (world, first, _) = await SlackWorld.LiveAsync();
        await using var end = world;
        world.Time.Advance(TimeSpan.FromSeconds(3));

        await first.CloseAsync(1000);

        await world.GreetAsync();
    }

    [Fact]
    [Trait("slack", "17")]
    public async Task A_stop_while_it_is_connecting_leaves_nothing_open()
    {
        await using var world = await SlackWorld.ConnectingAsync();
        var ungreeted = new[] { await world.Server.PeerAsync(), await world.Server.PeerAsync() };

        world.BeginStop();

        await Task.WhenAll(ungreeted.Select(peer => peer.ClosedAsync()));
        await world.Running.Soon("the end of the sockets");
    }
}
