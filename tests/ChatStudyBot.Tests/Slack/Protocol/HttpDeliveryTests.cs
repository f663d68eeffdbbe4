using System.Net;
using System.Text;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Http;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class HttpDeliveryTests
{
    public static TheoryData<string> Forgeries =>
        [
            "flipped signature",
            "other secret",
            "tampered body",
            "tampered timestamp",
            "no signature",
            "no timestamp",
            "short signature",
            "other version",
            "upper case",
            "not a number",
            "stale",
            "from the future",
        ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    [Trait("slack", "55")]
    [Trait("slack", "56")]
    public async Task What_is_not_signed_by_slack_just_now_gets_an_empty_401_and_nothing_is_run(
        string forgery
    )
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var body = Encoding.UTF8.GetBytes(Deliveries.FormOf(Deliveries.Command("t1")));
        var now = world.Slack.Time.GetUtcNow().ToUnixTimeSeconds();
        var timestamp = forgery switch
        {
            "stale" => $"{now - 301}",
            "from the future" => $"{now + 301}",
            "not a number" => $"{now}.5",
            _ => $"{now}",
        };
        string? signature = SlackHttpWorld.Sign(
            timestamp,
            body,
            forgery == "other secret" ? "x" : SlackHttpWorld.Secret
        );
        signature = forgery switch
        {
            "flipped signature" => signature[..^1] + (signature[^1] == '0' ? '1' : '0'),
            "no signature" => null,
            "short signature" => signature[..13],
            "other version" => $"v1{signature[2..]}",
            "upper case" => $"v0={signature[3..].ToUpperInvariant()}",
            _ => signature,
        };
        body = forgery == "tampered body" ? [.. body, (byte)'&'] : body;
        timestamp = forgery == "tampered timestamp" ? $"{now + 1}" : timestamp;

        foreach (
            var path in new[]
            {
                SlackEndpoints.CommandsPath,
                SlackEndpoints.InteractivityPath,
                SlackEndpoints.EventsPath,
            }
        )
        {
            var reply = await world.PostAsync(
                path,
                body,
                signature,
                forgery == "no timestamp" ? null : timestamp
            );

            Assert.Equal(HttpStatusCode.Unauthorized, reply.StatusCode);
            Assert.Empty(await reply.Content.ReadAsByteArrayAsync());
        }

        Assert.False(world.Slack.Handler.HasMore);
        Assert.Empty(world.Slack.Log.All);
    }

    [Theory]
    [InlineData(-300)]
    [InlineData(300)]
    [Trait("slack", "56")]
    public async Task Five_minutes_of_difference_between_the_clocks_are_taken(int seconds)
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var timestamp = $"{world.Slack.Time.GetUtcNow().ToUnixTimeSeconds() + seconds}";
        var body = Encoding.UTF8.GetBytes(Deliveries.FormOf(Deliveries.Command("t1")));

        var reply = await world.PostAsync(
            SlackEndpoints.CommandsPath,
            body,
            SlackHttpWorld.Sign(timestamp, body),
            timestamp
        );

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        await world.Slack.Handler.NextAsync();
    }

    [Fact]
    [Trait("slack", "55")]
    public void A_signature_is_as_slacks_documentation_has_it()
    {
        // The example of https://docs.slack.dev/authentication/verifying-requests-from-slack.
        var secret = new SigningSecret(new Secret("8f742231b10e8888abcd99yyyzzz85a5"));
        const string Body =
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        Assert.True(
            secret.Signs(
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                "1531420618",
                Encoding.UTF8.GetBytes(Body)
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [Trait("slack", "56")]
    public void An_empty_secret_is_refused(string secret)
    {
        Assert.Throws<ArgumentException>(() => new SigningSecret(new Secret(secret)));
    }

    [Fact]
    [Trait("slack", "57")]
    public async Task A_command_is_acknowledged_at_once_and_its_fields_are_read_from_the_form()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var hanging = new TaskCompletionSource();
        world.Slack.Handler.Do = (_, _) => hanging.Task;

        var reply = await world.CommandAsync(Deliveries.Command("t1", "ネットワーク 5 & more"));

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Empty(await reply.Content.ReadAsByteArrayAsync());
        var command = Assert.IsType<SlackPayload.Command>((await world.Slack.Handler.NextAsync()).Payload);
        Assert.Equal("ネットワーク 5 & more", command.Content.Text);
        Assert.Equal("t1", command.TriggerId);
        hanging.SetResult();
    }

    [Fact]
    [Trait("slack", "57")]
    public async Task An_answer_is_acknowledged_when_it_is_saved()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var saved = new TaskCompletionSource();
        world.Slack.Handler.Do = async (received, _) =>
        {
            await saved.Task;
            await received.AcknowledgeAsync();
        };

        var posting = world.InteractAsync(Deliveries.Click("t1"));
        await world.Slack.Handler.NextAsync();
        Assert.False(posting.IsCompleted);
        saved.SetResult();

        var reply = await posting;
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Empty(await reply.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    [Trait("slack", "57")]
    public async Task An_answer_that_is_not_saved_within_a_second_is_acknowledged_all_the_same()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var saved = new TaskCompletionSource();
        world.Slack.Handler.Do = (_, _) => saved.Task;

        var posting = world.InteractAsync(Deliveries.Click("t1"));
        await world.Slack.Time.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, (await posting).StatusCode);
        await (await world.Slack.Handler.NextAsync()).Overdue.Soon("the handler's being told");
        saved.SetResult();
    }

    [Fact]
    [Trait("slack", "57")]
    public async Task What_is_wrong_with_a_form_is_the_body_of_the_response()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        world.Slack.Handler.Do = (received, _) => received.AcknowledgeAsync(Refusal);

        var reply = await world.InteractAsync(Deliveries.Form("t1"));

        Assert.Equal("application/json", reply.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            """{"response_action":"errors","errors":{"field":"No"}}""",
            await reply.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    [Trait("slack", "57")]
    [Trait("slack", "19")]
    public async Task What_comes_twice_or_by_socket_too_is_handled_once()
    {
        await using var world = await SlackHttpWorld.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await world.CommandAsync(Deliveries.Command("command"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.CommandAsync(Deliveries.Command("command"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.InteractAsync(Deliveries.Click("click"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.InteractAsync(Deliveries.Click("click"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.HappenAsync(Deliveries.Event("event"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await world.HappenAsync(Deliveries.Event("event"))).StatusCode);
        Assert.Equal(
            Offered.SeenBefore,
            world.Slack.Inbox.Offer(Deliveries.Read(Deliveries.Click("click")), new Nowhere())
        );

        for (var i = 0; i < 3; i++)
        {
            await world.Slack.Handler.NextAsync();
        }

        Assert.False(world.Slack.Handler.HasMore);
    }

    [Fact]
    [Trait("slack", "20")]
    [Trait("slack", "57")]
    public async Task When_slack_hung_up_before_it_was_told_it_is_told_at_the_next_delivery()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var decided = new TaskCompletionSource();
        world.Slack.Handler.Do = async (received, _) =>
        {
            await decided.Task;
            await received.AcknowledgeAsync(Refusal);
        };
        await world.HangUpAsync(
            SlackEndpoints.InteractivityPath,
            $"payload={Uri.EscapeDataString(Deliveries.Form("t1"))}",
            world.Slack.Handler.NextAsync()
        );

        var second = world.InteractAsync(Deliveries.Form("t1"));
        decided.SetResult();

        Assert.Contains("errors", await (await second).Content.ReadAsStringAsync());
    }

    [Fact]
    [Trait("slack", "57")]
    public async Task The_address_of_events_is_verified_by_its_challenge_when_slack_has_signed_it()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        const string Verification = """{"token":"x","challenge":"3eZbrw1a","type":"url_verification"}""";

        var reply = await world.HappenAsync(Verification);
        var forged = await world.PostAsync(
            SlackEndpoints.EventsPath,
            Encoding.UTF8.GetBytes(Verification),
            null,
            null,
            "application/json"
        );

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("3eZbrw1a", await reply.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
    }

    [Fact]
    [Trait("slack", "57")]
    public async Task A_check_of_the_certificate_is_answered_signed_or_not_and_runs_nothing()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        const string Check = "ssl_check=1&token=x";

        var unsigned = await world.PostAsync(
            SlackEndpoints.CommandsPath,
            Encoding.UTF8.GetBytes(Check),
            null,
            null
        );
        var large = await world.PostAsync(
            SlackEndpoints.CommandsPath,
            Encoding.UTF8.GetBytes($"{Check}&more={new string('x', 2000)}"),
            null,
            null
        );
        var signed = await world.PostAsync(SlackEndpoints.CommandsPath, Check);
        var got = await world.GetAsync($"{SlackEndpoints.CommandsPath}?{Check}");
        var other = await world.GetAsync(SlackEndpoints.CommandsPath);

        Assert.Equal(
            [
                HttpStatusCode.OK,
                HttpStatusCode.Unauthorized,
                HttpStatusCode.OK,
                HttpStatusCode.OK,
                HttpStatusCode.MethodNotAllowed,
            ],
            new[] { unsigned, large, signed, got, other }.Select(reply => reply.StatusCode)
        );
        Assert.False(world.Slack.Handler.HasMore);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("slack", "57")]
    public async Task A_body_of_more_than_a_megabyte_is_not_read_to_its_end(bool chunked)
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var padding = new string('x', SlackEndpoints.LargestBody);

        var reply = await world.PostAsync(
            SlackEndpoints.CommandsPath,
            $"{Deliveries.FormOf(Deliveries.Command("t1"))}&padding={padding}",
            chunked: chunked
        );

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.False(world.Slack.Handler.HasMore);
    }

    [Theory]
    [InlineData(SlackEndpoints.CommandsPath, "nothing=1", "application/x-www-form-urlencoded")]
    [InlineData(SlackEndpoints.InteractivityPath, "nothing=1", "application/x-www-form-urlencoded")]
    [InlineData(SlackEndpoints.InteractivityPath, "payload=%7B", "application/x-www-form-urlencoded")]
    [InlineData(SlackEndpoints.InteractivityPath, "payload=[]", "application/x-www-form-urlencoded")]
    [InlineData(SlackEndpoints.EventsPath, "{", "application/json")]
    [Trait("slack", "57")]
    public async Task What_slack_signed_and_nobody_can_read_is_acknowledged_and_passed_over(
        string path,
        string body,
        string type
    )
    {
        await using var world = await SlackHttpWorld.StartAsync();

        var reply = await world.PostAsync(path, body, type);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.False(world.Slack.Handler.HasMore);
    }

    [Fact]
    [Trait("slack", "57")]
    public async Task When_too_much_is_waiting_slack_is_told_to_come_again()
    {
        await using var world = await SlackHttpWorld.StartAsync();
        var hanging = new TaskCompletionSource();
        world.Slack.Handler.Do = (_, _) => hanging.Task;
        for (var i = 0; i < TurnsByPerson<string>.Capacity; i++)
        {
            world.Slack.Inbox.Offer(
                Deliveries.Read(Deliveries.Command($"{i}", user: $"U{i}")),
                new Nowhere()
            );
        }

        var reply = await world.CommandAsync(Deliveries.Command("t1"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        hanging.SetResult();
    }

    private static ResponsePayload Refusal =>
        new ResponsePayload.Refuse(new Dictionary<string, string> { ["field"] = "No" });
}
