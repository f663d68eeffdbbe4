using System.Collections.Concurrent;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

/// <summary>Fifty requests a second for the whole bot, as Discord counts them.</summary>
public sealed class GlobalLimitTests
{
    private static readonly ServerReply Done = ServerReply.Ok("""{"id":"42","channel_id":"13"}""");

    [Fact]
    [Trait("discord", "R6")]
    public async Task At_most_fifty_requests_a_second_are_sent()
    {
        await using var world = await DiscordWorld.StartAsync();
        var posts = new List<Task>();
        for (var channel = 100; channel < 160; channel++)
        {
            world.Server.On($"POST /channels/{channel}/messages", Done);
            posts.Add(PostAsync(world, channel, "n"));
        }

        await Task.WhenAll(posts.Take(50)).Soon("fifty posts");
        Assert.Equal(50, world.Server.Sent.Count);
        await world.Time.PassAsync(TimeSpan.FromSeconds(1));
        await Task.WhenAll(posts).Soon("all posts");
    }

    [Fact]
    [Trait("discord", "R6")]
    public async Task The_second_is_counted_from_the_answer_because_requests_may_arrive_as_late_as_that()
    {
        await using var world = await DiscordWorld.StartAsync();
        var start = world.Time.GetUtcNow();
        var answered = new TaskCompletionSource();
        var posts = new List<Task>();
        for (var channel = 100; channel < 160; channel++)
        {
            world.Server.On($"POST /channels/{channel}/messages", Done with { Held = answered.Task });
            posts.Add(PostAsync(world, channel, "n"));
        }

        for (var arrived = 0; arrived < 50; arrived++)
        {
            await world.Server.ArrivalAsync();
        }

        world.Time.Advance(TimeSpan.FromSeconds(5));
        answered.SetResult();
        await Task.WhenAll(posts.Take(50)).Soon("fifty posts");
        await world.Time.PassAsync(TimeSpan.FromSeconds(1));
        await Task.WhenAll(posts).Soon("all posts");

        Assert.All(
            world.Server.Sent.Skip(50),
            request => Assert.Equal(TimeSpan.FromSeconds(6), request.Time - start)
        );
    }

    [Fact]
    [Trait("discord", "R6")]
    public async Task No_second_has_more_than_fifty_however_long_requests_are_on_their_way()
    {
        var time = new ManualTime();
        var limit = new GlobalLimit(time);
        var random = new Random(7);
        var arrivals = new ConcurrentQueue<DateTimeOffset>();
        TimeSpan Some() => TimeSpan.FromMilliseconds(random.Next(300));
        var requests = Enumerable
            .Range(0, 400)
            .Select(async number =>
            {
                var (there, back) = (Some(), Some());
                // Some of them are not waited for to the end, nor to their turn.
                using var patience = new CancellationTokenSource(
                    number % 7 == 0 ? TimeSpan.FromMilliseconds(random.Next(4000)) : TimeSpan.FromHours(1),
                    time
                );
                using var place = await limit.EnterAsync(patience.Token);
                await Task.Delay(there, time, CancellationToken.None);
                arrivals.Enqueue(time.GetUtcNow());
                await Task.Delay(back, time, CancellationToken.None);
            })
            .ToList();

        var all = Task.WhenAll(requests);
        while (!all.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Yield();
        }

        await all.ContinueWith(_ => { }, TaskScheduler.Default);
        var ordered = arrivals.Order().ToList();
        Assert.InRange(ordered.Count, 343, 400);
        Assert.All(
            ordered.Zip(ordered.Skip(GlobalLimit.RequestsPerSecond)),
            pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1))
        );
    }

    private static Task PostAsync(DiscordWorld world, int channel, string nonce) =>
        world.Rest.CreateMessageAsync(
            new Snowflake((ulong)channel),
            new MessageBody { Content = "." },
            nonce,
            CancellationToken.None
        );
}
