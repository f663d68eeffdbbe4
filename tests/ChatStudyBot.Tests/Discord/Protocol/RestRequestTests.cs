using System.Text;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

/// <summary>
/// Version, authorization, user agent and content type of every request are checked by the server itself, in all
/// tests.
/// </summary>
public sealed class RestRequestTests
{
    private static readonly Snowflake Channel = new(13);
    private static readonly Snowflake Application = new(11);

    [Fact]
    [Trait("discord", "R1")]
    [Trait("discord", "R2")]
    [Trait("discord", "R3")]
    public async Task The_bots_token_goes_to_its_own_routes_and_never_where_the_interactions_is()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On("GET /users/@me", ServerReply.Ok("""{"id":"11","username":"studybot"}"""));
        world.Server.On($"POST /interactions/101/{Interactions.Token}/callback", ServerReply.NoContent);
        world.Server.On($"POST /webhooks/11/{Interactions.Token}?wait=true", Sent(42));
        var ticket = world.Ticket();

        await world.Rest.GetCurrentUserAsync(CancellationToken.None);
        await world.Rest.RespondAsync(
            ticket,
            new InteractionResponse.DeferredUpdate(),
            CancellationToken.None
        );
        await world.Rest.CreateFollowUpAsync(
            ticket,
            new MessageBody { Content = "." },
            CancellationToken.None
        );

        Assert.Equal(
            [$"Bot {DiscordServer.Token}", null, null],
            world.Server.Sent.Select(request => request["Authorization"])
        );
        Assert.All(
            world.Server.Sent,
            request => Assert.Matches(@"^DiscordBot \(https?://\S+, \d+\.\d+\.\d+\)$", request["User-Agent"])
        );
        Assert.Equal("application/json", world.Server.Sent[1]["Content-Type"]);
    }

    [Fact]
    [Trait("discord", "R10")]
    public async Task A_message_says_what_it_sets_and_nothing_else()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On("POST /channels/13/messages", Sent(42));
        world.Server.On("PATCH /channels/13/messages/42", Sent(42));

        await world.Rest.CreateMessageAsync(
            Channel,
            new MessageBody { Content = "Q", Flags = MessageFlags.Silent },
            "n-1",
            CancellationToken.None
        );
        await world.Rest.EditMessageAsync(
            Channel,
            new Snowflake(42),
            new MessageBody { Components = [], Flags = MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds },
            CancellationToken.None
        );

        Assert.Equal(
            """{"content":"Q","allowed_mentions":{"parse":[]},"flags":4096,"nonce":"n-1","enforce_nonce":true}""",
            world.Server.Sent[0].Text
        );
        Assert.Equal(
            """{"components":[],"allowed_mentions":{"parse":[]},"flags":4}""",
            world.Server.Sent[1].Text
        );
    }

    [Fact]
    [Trait("discord", "R11")]
    public async Task Files_go_beside_the_json_and_are_named_in_it()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On("POST /channels/13/messages", Sent(42));
        var file = new MessageFile("rank.png", "image/png", Encoding.UTF8.GetBytes("PNG"));

        await world.Rest.CreateMessageAsync(
            Channel,
            new MessageBody
            {
                Embeds = [new Embed { Image = new EmbedImage("attachment://rank.png") }],
                Files = [file, file with { Name = "b.txt", ContentType = "text/plain" }],
            },
            "n-1",
            CancellationToken.None
        );

        var form = world.Server.Sent[0].Text;
        Assert.Contains("name=\"payload_json\"", form, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"", form, StringComparison.Ordinal);
        Assert.Contains("name=\"files[1]\"; filename=\"b.txt\"", form, StringComparison.Ordinal);
        Assert.Contains("Content-Type: image/png", form, StringComparison.Ordinal);
        Assert.Contains(
            """
            "attachments":[{"id":"0","filename":"rank.png"},{"id":"1","filename":"b.txt"}]
            """,
            form,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("discord", "R11")]
    public async Task An_edit_lists_the_files_that_stay_before_the_new_ones()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On("PATCH /channels/13/messages/42", Sent(42));

        await world.Rest.EditMessageAsync(
            Channel,
            new Snowflake(42),
            new MessageBody
            {
                Attachments = [new Attachment(new Snowflake(900))],
                Files = [new MessageFile("a.txt", "text/plain", "a"u8.ToArray())],
            },
            CancellationToken.None
        );

        Assert.Contains(
            """
            "attachments":[{"id":"900"},{"id":"0","filename":"a.txt"}]
            """,
            world.Server.Sent[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("discord", "R12")]
    public async Task Every_route_is_where_discord_has_it()
    {
        await using var world = await DiscordWorld.StartAsync();
        var rest = world.Rest;
        var ticket = world.Ticket();
        var body = new MessageBody { Content = "." };
        var none = CancellationToken.None;
        var message = new Snowflake(42);
        var hook = $"/webhooks/11/{Interactions.Token}/messages";
        world.Server.On("GET /users/@me", ServerReply.Ok("""{"id":"11"}"""));
        world.Server.On("GET /applications/@me", ServerReply.Ok("""{"id":"11","verify_key":"ab"}"""));
        world.Server.On("GET /applications/11/commands?with_localizations=true", ServerReply.Ok("[]"));
        world.Server.On(
            "PUT /applications/11/commands",
            ServerReply.Ok("""[{"id":"31","type":1,"name":"quiz","default_member_permissions":"32"}]""")
        );
        world.Server.On("GET /channels/13", ServerReply.Ok("""{"id":"13","type":11,"parent_id":"7"}"""));
        world.Server.On("POST /users/@me/channels", ServerReply.Ok("""{"id":"14","type":1}"""));
        world.Server.On("POST /channels/13/messages/42/threads", ServerReply.Ok("""{"id":"42","type":11}"""));
        world.Server.On("GET /channels/13/messages/42", Sent(42));
        world.Server.On("DELETE /channels/13/messages/42", ServerReply.NoContent);
        world.Server.On($"GET {hook}/@original", Sent(42));
        world.Server.On($"PATCH {hook}/@original", Sent(42));
        world.Server.On($"DELETE {hook}/@original", ServerReply.NoContent);
        world.Server.On($"PATCH {hook}/42", Sent(42));
        world.Server.On($"DELETE {hook}/42", ServerReply.NoContent);

        Assert.Equal(Application, (await rest.GetCurrentUserAsync(none)).Id);
        Assert.Equal("ab", (await rest.GetCurrentApplicationAsync(none)).VerifyKey);
        Assert.Empty(await rest.GetGlobalCommandsAsync(Application, none));
        var commands = await rest.OverwriteGlobalCommandsAsync(Application, [Quiz], none);
        Assert.Equal(Permissions.ManageGuild, commands[0].DefaultMemberPermissions);
        Assert.True((await rest.GetChannelAsync(Channel, none)).IsThread);
        Assert.Equal(14UL, (await rest.CreateDirectChannelAsync(new Snowflake(21), none)).Id.Value);
        Assert.Equal(42UL, (await rest.StartThreadAsync(Channel, message, "Quiz", 1440, none)).Id.Value);
        Assert.Equal(message, (await rest.GetMessageAsync(Channel, message, none)).Id);
        await rest.DeleteMessageAsync(Channel, message, none);
        Assert.Equal(message, (await rest.GetOriginalAsync(ticket, none)).Id);
        await rest.EditOriginalAsync(ticket, body, none);
        await rest.DeleteOriginalAsync(ticket, none);
        await rest.EditFollowUpAsync(ticket, message, body, none);
        await rest.DeleteFollowUpAsync(ticket, message, none);
    }

    [Fact]
    [Trait("discord", "R9")]
    public async Task What_is_gone_already_counts_as_deleted_and_a_thread_that_exists_is_found()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On("DELETE /channels/13/messages/42", ServerReply.Error(404, 10008, "Unknown Message"));
        world.Server.On("POST /channels/13/messages/42/threads", ServerReply.Error(400, 160004));
        world.Server.On("GET /channels/42", ServerReply.Ok("""{"id":"42","type":11}"""));

        await world.Rest.DeleteMessageAsync(Channel, new Snowflake(42), CancellationToken.None);
        var thread = await world.Rest.StartThreadAsync(
            Channel,
            new Snowflake(42),
            "Quiz",
            1440,
            CancellationToken.None
        );

        Assert.Equal(42UL, thread.Id.Value);
    }

    [Fact]
    [Trait("discord", "R9")]
    public async Task A_refusal_says_what_was_wrong_with_which_field()
    {
        await using var world = await DiscordWorld.StartAsync();
        world.Server.On(
            "POST /channels/13/messages",
            new ServerReply(
                400,
                """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}"""
            )
        );

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() =>
            world.Rest.CreateMessageAsync(Channel, new MessageBody(), "n", CancellationToken.None)
        );

        Assert.Equal(
            "Discord refused POST channels/13/messages: 400, 50035 Invalid Form Body; embeds.0.title: Must be 256 or fewer in length.",
            refused.Message
        );
        Assert.Equal((400, DiscordErrorCode.InvalidForm), (refused.Status, refused.Code));
    }

    [Fact]
    [Trait("discord", "R1")]
    [Trait("discord", "G19")]
    public async Task No_token_is_in_a_message_of_an_error_or_in_the_log()
    {
        await using var world = await DiscordWorld.StartAsync();
        var at = $"PATCH /webhooks/11/{Interactions.Token}/messages/@original";
        world.Server.On(at, ServerReply.Error(404, 10015, "Unknown Webhook"));

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() =>
            world.Rest.EditOriginalAsync(world.Ticket(), new MessageBody(), CancellationToken.None)
        );
        world.Server.On(at, ServerReply.Dropped);
        var trying = Assert.ThrowsAsync<DiscordUnavailableException>(() =>
            world.Rest.EditOriginalAsync(world.Ticket(), new MessageBody(), CancellationToken.None)
        );
        await world.PassBackoffsAsync();
        var lost = await trying;

        Assert.All(
            [
                refused.ToString(),
                lost.ToString(),
                .. world.Log.All.Select(line => line.Text),
                $"{world.Ticket()}",
            ],
            text => Assert.DoesNotContain(Interactions.Token, text, StringComparison.Ordinal)
        );
        Assert.Contains(
            "PATCH webhooks/11/.../messages/@original",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    private static ApplicationCommand Quiz => new() { Name = "quiz", Description = "Starts a quiz." };

    private static ServerReply Sent(ulong id) =>
        ServerReply.Ok($$"""{"id":"{{id}}","channel_id":"13","content":"","components":[],"embeds":[]}""");
}
