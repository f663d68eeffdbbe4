using System.Text.Json;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Blocks;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class ApiRequestTests
{
    private static readonly MessageAddress Address = new("C1", "1700000000.000100");
    private static readonly Message Text = new() { Text = "はい" };
    private static readonly Message Card = Text with { Blocks = [new Block.Divider()] };

    [Fact]
    [Trait("slack", "2")]
    [Trait("slack", "3")]
    public async Task The_first_thing_asked_is_whose_the_token_is()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /auth.test",
            ServerReply.Ok(
                """{"ok":true,"url":"https://team.slack.com/","team":"Team","user":"studybot","team_id":"T1","user_id":"U9","bot_id":"B9","is_enterprise_install":false}"""
            )
        );

        var identity = await SignOn(world).RunAsync(CancellationToken.None);

        Assert.Equal(
            ("U9", "B9", "T1", "https://team.slack.com/"),
            (identity.UserId, identity.BotId, identity.TeamId, identity.Url?.AbsoluteUri)
        );
        Assert.Equal("POST /api/auth.test", Assert.Single(world.Server.Sent).At);
    }

    [Fact]
    [Trait("slack", "2")]
    public async Task A_wrong_token_ends_the_start_with_one_clear_line()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /auth.test", SlackReplies.No("invalid_auth"));

        var refused = await Assert.ThrowsAsync<SlackAccessException>(() =>
            SignOn(world).RunAsync(CancellationToken.None)
        );

        Assert.Equal("Slack refuses auth.test (invalid_auth): set a valid Slack:BotToken.", refused.Message);
        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("slack", "2")]
    [Trait("slack", "39")]
    public async Task An_outage_at_the_start_is_waited_out()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /auth.test", SlackReplies.Failing(503));
        var signing = SignOn(world).RunAsync(CancellationToken.None);
        await world.PassBackoffsAsync();
        await world.Time.WaitedForAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        world.Server.On("POST /auth.test", SlackReplies.Yes);
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));

        await signing.Soon("the end of the outage");
    }

    [Fact]
    [Trait("slack", "3")]
    public async Task Redirects_are_not_followed()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /auth.test",
            new ServerReply(302).With("Location", new Uri(world.Server.Api, "/elsewhere").AbsoluteUri)
        );

        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() =>
            world.Api.TestAuthAsync(CancellationToken.None)
        );

        Assert.Equal("http_302", refused.Error);
        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("slack", "34")]
    public async Task A_no_is_told_with_the_messages_that_say_what_is_wrong()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /chat.postMessage",
            SlackReplies.No(
                "invalid_blocks",
                ""","errors":["x"],"response_metadata":{"messages":["[ERROR] no more than 25 items allowed [json-pointer:/blocks/1/elements]"]}"""
            )
        );

        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() =>
            world.Api.PostAsync("C1", null, Card, CancellationToken.None)
        );

        Assert.Equal("invalid_blocks", refused.Error);
        Assert.Equal(
            "Slack refused chat.postMessage: invalid_blocks; [ERROR] no more than 25 items allowed [json-pointer:/blocks/1/elements]",
            refused.Message
        );
    }

    [Fact]
    [Trait("slack", "34")]
    public async Task A_warning_is_for_the_debug_log_alone()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /auth.test",
            ServerReply.Ok(
                """{"ok":true,"warning":"missing_charset","response_metadata":{"warnings":["missing_charset"]}}"""
            )
        );

        await world.Api.TestAuthAsync(CancellationToken.None);

        var line = Assert.Single(world.Log.All);
        Assert.Equal(LogLevel.Debug, line.Level);
        Assert.Contains("missing_charset", line.Text);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(502, "")]
    [InlineData(503, "<html></html>")]
    [Trait("slack", "34")]
    public async Task What_is_no_answer_of_slack_breaks_nothing(int status, string body)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /auth.test",
            new ServerReply(status, body, "text/html"),
            ServerReply.Ok("""{"ok":true,"user_id":"U9"}""")
        );

        var asking = world.Api.TestAuthAsync(CancellationToken.None);
        await world.Time.PassAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));

        Assert.Equal("U9", (await asking).UserId);
    }

    [Fact]
    [Trait("slack", "35")]
    [Trait("slack", "36")]
    [Trait("slack", "40")]
    public async Task A_post_names_the_channel_has_a_text_beside_its_blocks_and_is_answered_with_its_address()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted("C1", "1700000000.000100"));

        var posted = await world.Api.PostAsync("C1", null, Card, CancellationToken.None);

        Assert.Equal(new MessageAddress("C1", "1700000000.000100"), posted);
        var request = Assert.Single(world.Server.Sent);
        Assert.Equal("application/json; charset=utf-8", request["Content-Type"]);
        Assert.Equal(
            """{"blocks":[{"type":"divider"}],"channel":"C1","text":"はい","unfurl_links":false,"unfurl_media":false}""",
            Sorted(request.Json)
        );
    }

    [Fact]
    [Trait("slack", "36")]
    [Trait("slack", "40")]
    public async Task A_post_into_a_thread_names_it_by_a_string()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted());

        await world.Api.PostAsync("C1", "1700000000.000200", Text, CancellationToken.None);

        var thread = Assert.Single(world.Server.Sent).Json.GetProperty("thread_ts");
        Assert.Equal(JsonValueKind.String, thread.ValueKind);
        Assert.Equal("1700000000.000200", thread.GetString());
    }

    [Fact]
    [Trait("slack", "40")]
    [Trait("slack", "43")]
    public async Task A_post_to_a_person_is_changed_where_it_stands_in_the_conversation_with_them()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.Posted("D1", "1700000000.000300"));
        world.Server.On("POST /chat.update", SlackReplies.Posted());

        var posted = await world.Api.PostAsync("U1", null, Text, CancellationToken.None);
        await world.Api.UpdateAsync(posted, Text, CancellationToken.None);

        var update = world.Server.Sent[1].Json;
        Assert.Equal("D1", update.GetProperty("channel").GetString());
        Assert.Equal("1700000000.000300", update.GetProperty("ts").GetString());
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("messages_tab_disabled")]
    [Trait("slack", "40")]
    public async Task What_slack_will_not_post_is_told_by_its_error_and_not_tried_again(string error)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.postMessage", SlackReplies.No(error));

        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() =>
            world.Api.PostAsync("C1", null, Text, CancellationToken.None)
        );

        Assert.Equal(error, refused.Error);
        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("slack", "41")]
    public async Task An_update_takes_the_blocks_away_when_it_has_none()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", SlackReplies.Posted());

        await world.Api.UpdateAsync(Address, Text, CancellationToken.None);

        Assert.Equal(
            """{"blocks":[],"channel":"C1","text":"はい","ts":"1700000000.000100"}""",
            Sorted(Assert.Single(world.Server.Sent).Json)
        );
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    [InlineData("edit_window_closed")]
    [Trait("slack", "41")]
    public async Task A_message_that_cannot_be_changed_is_given_up(string error)
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.update", SlackReplies.No(error));

        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() =>
            world.Api.UpdateAsync(Address, Text, CancellationToken.None)
        );

        Assert.Equal(error, refused.Error);
        Assert.Single(world.Server.Sent);
    }

    [Fact]
    [Trait("slack", "42")]
    public async Task What_one_person_sees_names_the_person()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /chat.postEphemeral",
            ServerReply.Ok("""{"ok":true,"message_ts":"1.2"}"""),
            SlackReplies.No("user_not_in_channel")
        );

        await world.Api.PostEphemeralAsync("C1", null, "U1", Text, CancellationToken.None);
        var refused = await Assert.ThrowsAsync<SlackRefusedException>(() =>
            world.Api.PostEphemeralAsync("C1", null, "U2", Text, CancellationToken.None)
        );

        Assert.Equal("""{"channel":"C1","text":"はい","user":"U1"}""", Sorted(world.Server.Sent[0].Json));
        Assert.Equal("user_not_in_channel", refused.Error);
    }

    [Fact]
    [Trait("slack", "35")]
    [Trait("slack", "43")]
    public async Task Who_somebody_is_is_asked_by_a_form()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On(
            "POST /users.info",
            ServerReply.Ok("""{"ok":true,"user":{"id":"U1","is_admin":true,"locale":"ja-JP","profile":{}}}""")
        );

        var user = await world.Api.GetUserAsync("U1", CancellationToken.None);

        Assert.True(user.IsAdmin);
        var request = Assert.Single(world.Server.Sent);
        Assert.Equal("application/x-www-form-urlencoded", request["Content-Type"]);
        Assert.Equal("user=U1&include_locale=true", request.Text);
    }

    [Fact]
    public async Task What_is_deleted_already_is_as_good_as_deleted()
    {
        await using var world = await SlackWorld.StartAsync();
        world.Server.On("POST /chat.delete", SlackReplies.Yes, SlackReplies.No("message_not_found"));

        await world.Api.DeleteAsync(Address, CancellationToken.None);
        await world.Api.DeleteAsync(Address, CancellationToken.None);

        Assert.Equal(2, world.Server.Sent.Count);
    }

    private static SignOn SignOn(SlackWorld world) => new(world.Api, world.Time, new Random(1), world.Log);

    /// <summary>Its members by their names, as they are read.</summary>
    private static string Sorted(JsonElement json) =>
        "{"
        + string.Join(
            ",",
            json.EnumerateObject()
                .OrderBy(member => member.Name, StringComparer.Ordinal)
                .Select(member =>
                    $"\"{member.Name}\":{(member.Value.ValueKind == JsonValueKind.String ? $"\"{member.Value.GetString()}\"" : member.Value.GetRawText())}"
                )
        )
        + "}";
}
