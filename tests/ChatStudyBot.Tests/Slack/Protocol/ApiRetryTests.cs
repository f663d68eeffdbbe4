using System.Globalization;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class ApiRetryTests
{
    private static readonly MessageAddress Address = new("C1", "1700000000.000100");
    private static readonly Message Text = new() { Text = "." };

    /// <summary>Those that are about one call can come at any time; those below end the token.</summary>
    public static TheoryData<string> Denials =>
        [
            "not_authed",
            "invalid_auth",
            "account_inactive",
            "user_removed_from_team",
            "team_disabled",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type",
            "missing_scope",
            "access_denied",
            "app_access_restricted",
            "forbidden_team",
            "org_login_required",
            "team_access_not_granted",
            "invalid_app",
            "method_deprecated",
            "unknown_method",
        ];

    [Theory]
    [MemberData(nameof(Denials))]
    [Trait("slack", "4")]
    public async Task What_only_the_operator_can_change_is_one_line_that_says_what_to_do(string error)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.No(error));
        world.Server.On("POST /apps.connections.open", SlackReplies.No(error));

        var bot = await Assert.ThrowsAsync<SlackAccessException>(() =>
            world.Api.PostAsync("C1", null, Text, CancellationToken.None)
        );
        var app = await Assert.ThrowsAsync<SlackAccessException>(() =>
            world.Api.OpenConnectionAsync(CancellationToken.None)
        );

        Assert.StartsWith($"Slack refuses chat.postMessage ({error}): ", bot.Message);
        Assert.StartsWith($"Slack refuses apps.connections.open ({error}): ", app.Message);
        Assert.All(
            [bot.Message, app.Message],
            line =>
            {
                Assert.DoesNotContain('\n', line);
                Assert.EndsWith(".", line);
            }
        );
        Assert.Equal(2, world.Server.Sent.Count);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [Trait("slack", "4")]
    public async Task With_a_token_that_is_not_taken_nothing_more_is_sent(string error)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.OnConnectionsOpen();
        world.Server.On("POST /chat.postMessage", SlackReplies.No(error));

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<SlackAccessException>(() =>
                world.Api.PostAsync("C1", null, Text, CancellationToken.None)
            );
        }

        await Assert.ThrowsAsync<SlackAccessException>(() =>
            world.Api.UpdateAsync(Address, Text, CancellationToken.None)
        );
        Assert.Single(world.Server.Sent);
        // The other token may be good.
        await world.Api.OpenConnectionAsync(CancellationToken.None);
    }

    [Fact]
    [Trait("slack", "4")]
    public async Task A_missing_scope_is_named_and_concerns_its_own_methods_only()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /users.info",
            SlackReplies.No("missing_scope", ""","needed":"users:read","provided":"commands,chat:write" """)
        );
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted());

        var denied = await Assert.ThrowsAsync<SlackAccessException>(() =>
            world.Api.GetUserAsync("U1", CancellationToken.None)
        );
        await world.Api.PostAsync("C1", null, Text, CancellationToken.None);

        Assert.Contains("users:read", denied.Message);
        Assert.Contains("commands,chat:write", denied.Message);
    }

    [Fact]
    [Trait("slack", "38")]
    public async Task A_method_that_is_limited_waits_as_long_as_slack_says_and_the_others_go_on()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", SlackReplies.TooMany(7), SlackReplies.Posted());
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted());
        var update = world.Api.UpdateAsync(Address, Text, CancellationToken.None);
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.5));
        var limitedAt = world.Time.GetUtcNow();

        await world.Api.PostAsync("C1", null, Text, CancellationToken.None);
        var later = world.Api.UpdateAsync(
            Address with
            {
                Ts = "1700000000.000200",
            },
            Text,
            CancellationToken.None
        );
        Assert.Equal(1, world.Server.Count("POST /chat.update"));
        await world.Time.PassAsync(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.5));
        await update;
        await later;

        Assert.Equal(3, world.Server.Count("POST /chat.update"));
        Assert.All(
            world
                .Server.Sent.Where(request => request.At.EndsWith("chat.update", StringComparison.Ordinal))
                .Skip(1),
            request => Assert.InRange((request.Time - limitedAt).TotalSeconds, 7, 7.5)
        );
    }

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("rate_limited")]
    [InlineData("message_limit_exceeded")]
    [Trait("slack", "38")]
    public async Task A_limit_that_is_told_as_an_error_without_a_time_is_waited_out_for_half_a_minute(
        string error
    )
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.No(error), SlackReplies.Posted());

        var post = world.Api.PostAsync("C1", null, Text, CancellationToken.None);
        await world.Time.PassAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30.5));

        await post;
    }

    [Fact]
    [Trait("slack", "38")]
    public async Task A_limit_is_tried_five_times_and_no_longer_than_a_minute()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.TooMany(1));
        world.Server.On("POST /chat.postEphemeral", SlackReplies.TooMany(3600));

        var post = world.Api.PostAsync("C1", null, Text, CancellationToken.None);
        for (var i = 0; i < 4; i++)
        {
            await world.Time.PassAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
        }

        await Assert.ThrowsAsync<SlackUnavailableException>(() => post);
        Assert.Equal(5, world.Server.Count("POST /chat.postMessage"));
        var told = world.Api.PostEphemeralAsync("C1", null, "U1", Text, CancellationToken.None);
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(3600), TimeSpan.FromSeconds(3600.5));
        await world.Time.PassAsync(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<SlackUnavailableException>(() => told);
        Assert.Equal(1, world.Server.Count("POST /chat.postEphemeral"));
    }

    [Fact]
    [Trait("slack", "38")]
    public async Task After_a_limit_the_first_call_goes_alone_and_the_others_when_it_was_let_in()
    {
        await using var world = await SlackWorld.StartAsync();
        var letIn = new TaskCompletionSource();
        var count = 0;
        var tooEarly = 0;
        ServerReply Answer(SentRequest request)
        {
            var number = Interlocked.Increment(ref count);
            tooEarly += number > 2 && !letIn.Task.IsCompleted ? 1 : 0;
            return number switch
            {
                1 => SlackReplies.TooMany(2),
                2 => SlackReplies.Yes with { Held = letIn.Task },
                _ => SlackReplies.Yes,
            };
        }

        world.Server.On("POST /chat.postEphemeral", Answer);
        world.Server.On("POST /users.info", ServerReply.Ok("""{"ok":true,"user":{"id":"U1"}}"""));
        var first = world.Api.PostEphemeralAsync("C1", null, "U1", Text, CancellationToken.None);
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.5));
        var others = Enumerable
            .Range(0, 5)
            .Select(_ => world.Api.PostEphemeralAsync("C1", null, "U1", Text, CancellationToken.None))
            .ToList();

        await world.Time.PassAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.5));
        await world.Server.ArrivalAsync();
        await world.Server.ArrivalAsync();
        for (var i = 0; i < 20; i++)
        {
            // Time enough for the others, if they were let go.
            await world.Api.GetUserAsync("U1", CancellationToken.None);
        }

        letIn.SetResult();
        await first;
        await Task.WhenAll(others);
        Assert.Equal(0, tooEarly);
        Assert.Equal(7, count);
    }

    [Fact]
    [Trait("slack", "38")]
    public async Task So_many_may_wait_for_a_limit_and_what_comes_then_is_told_at_once()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postEphemeral", SlackReplies.TooMany(2), SlackReplies.Yes);
        var waiting = new List<Task>
        {
            world.Api.PostEphemeralAsync("C1", null, "U1", Text, CancellationToken.None),
        };
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.5));
        while (waiting.Count < MethodGate.MostWaiting)
        {
            waiting.Add(world.Api.PostEphemeralAsync("C1", null, "U1", Text, CancellationToken.None));
        }

        await Assert.ThrowsAsync<SlackUnavailableException>(() =>
            world.Api.PostEphemeralAsync("C1", null, "U1", Text, CancellationToken.None)
        );
        await world.Time.PassAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.5));
        await Task.WhenAll(waiting);
    }

    public static TheoryData<string> Faults =>
        [
            "500",
            "503",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "dropped",
            "hanging",
        ];

    [Theory]
    [MemberData(nameof(Faults))]
    [Trait("slack", "39")]
    public async Task What_does_no_harm_when_it_is_done_twice_is_tried_again(string fault)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", ReplyOf(fault), SlackReplies.Posted());

        var update = world.Api.UpdateAsync(Address, Text, CancellationToken.None);
        await world.Server.ArrivalAsync();
        if (fault == "hanging")
        {
            await world.Time.PassAsync(TimeSpan.FromSeconds(10));
        }

        await world.Time.PassAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));

        await update;
        Assert.Equal(2, world.Server.Sent.Count);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    [Trait("slack", "39")]
    public async Task A_post_whose_answer_got_lost_is_not_made_again_and_told_as_not_known(string fault)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", ReplyOf(fault));

        var post = world.Api.PostAsync("C1", null, Text, CancellationToken.None);
        await world.Server.ArrivalAsync();
        if (fault == "hanging")
        {
            await world.Time.PassAsync(TimeSpan.FromSeconds(15));
        }

        await Assert.ThrowsAsync<SlackOutcomeUnknownException>(() => post);
        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("slack", "39")]
    public async Task A_post_that_cannot_have_arrived_is_tried_again()
    {
        await using var world = await SlackWorld.StartAsync();
        var api = SlackApi.Over(
            world.Connection with
            {
                // Nobody listens there.
                ApiBaseUrl = new Uri("http://127.0.0.1:1/api"),
            },
            world.Http,
            world.Time,
            new Random(1),
            world.Log
        );

        var post = api.PostAsync("C1", null, Text, CancellationToken.None);
        await world.PassBackoffsAsync();

        await Assert.ThrowsAsync<SlackUnavailableException>(() => post);
        Assert.Equal(5, world.Log.All.Count);
    }

    [Fact]
    [Trait("slack", "39")]
    public async Task What_fails_five_times_is_given_up()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", SlackReplies.Failing(500));

        var update = world.Api.UpdateAsync(Address, Text, CancellationToken.None);
        await world.PassBackoffsAsync();

        await Assert.ThrowsAsync<SlackUnavailableException>(() => update);
        Assert.Equal(5, world.Server.Sent.Count);
    }

    private static ServerReply ReplyOf(string fault) =>
        fault switch
        {
            "500" or "503" => SlackReplies.Failing(int.Parse(fault, CultureInfo.InvariantCulture)),
            "dropped" => ServerReply.Dropped,
            "hanging" => SlackReplies.Yes with { Held = new TaskCompletionSource().Task },
            _ => SlackReplies.No(fault),
        };
}
