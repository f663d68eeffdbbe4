using System.Text.Json;
using ChatStudyBot.Slack.Protocol.Blocks;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class PayloadTests
{
    private static readonly Message s_message = new()
    {
        Text = "t",
        Blocks = [new Block.Header(new TextObject.Plain("第1問"))],
    };

    [Theory]
    [InlineData(
        """{"type":"hello","num_connections":2,"connection_info":{"app_id":"A1"},"debug_info":{"host":"h","build_number":8,"approximate_connection_time":18060}}""",
        EnvelopeType.Hello,
        null
    )]
    [InlineData(
        """{"type":"disconnect","reason":"warning","debug_info":{"host":"h"}}""",
        EnvelopeType.Disconnect,
        null
    )]
    [InlineData(
        """{"envelope_id":"e1","type":"slash_commands","accepts_response_payload":true,"payload":{"command":"/quiz"},"retry_attempt":1,"retry_reason":"timeout","brand_new":[1]}""",
        EnvelopeType.SlashCommands,
        "e1"
    )]
    public void A_frame_is_a_greeting_a_farewell_or_an_envelope(string json, string type, string? id)
    {
        var frame = JsonSerializer.Deserialize(json, SlackJson.Default.SocketEnvelope)!;

        Assert.Equal(
            (type, id, id is not null),
            (frame.Type, frame.EnvelopeId, frame.AcceptsResponsePayload)
        );
    }

    [Fact]
    public void What_is_nothing_is_left_out()
    {
        Assert.Equal(
            """{"envelope_id":"e1"}""",
            JsonSerializer.Serialize(new SocketAck("e1"), SlackJson.Default.SocketAck)
        );
        Assert.DoesNotContain("null", Json(s_message.AsPost("C1")), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_way_takes_its_own_fields_and_no_others()
    {
        Assert.Equal(
            ["text", "blocks", "channel", "thread_ts", "unfurl_links", "unfurl_media"],
            FieldsOf(s_message.AsPost("C1", "1.2"))
        );
        Assert.Equal(["text", "blocks", "channel", "ts"], FieldsOf(s_message.AsUpdate("C1", "1.2")));
        Assert.Equal(["text", "blocks", "channel", "user"], FieldsOf(s_message.AsEphemeral("C1", "U1")));
        Assert.Equal(
            ["text", "blocks", "response_type", "replace_original", "unfurl_links", "unfurl_media"],
            FieldsOf(s_message.AsAnswer())
        );
        Assert.Equal(
            ["text", "blocks", "replace_original", "unfurl_links", "unfurl_media"],
            FieldsOf(s_message.AsPost("C1").AsReplacement())
        );
    }

    [Fact]
    public void An_update_without_blocks_takes_the_old_ones_away() =>
        Assert.Contains(
            "\"blocks\":[]",
            Json(new Message { Text = "t" }.AsUpdate("C1", "1.2")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_block_says_its_type() =>
        Assert.Equal(
            """[{"type":"header","text":{"type":"plain_text","emoji":false,"text":"t"}},{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x","style":{"bold":true}},{"type":"user","user_id":"U1"}]}]},{"type":"context","elements":[{"type":"mrkdwn","verbatim":true,"text":"y"}]}]""",
            JsonSerializer.Serialize<IReadOnlyList<Block>>(
                [
                    new Block.Header(new TextObject.Plain("t")),
                    new Block.RichText([
                        new RichTextPart.Paragraph([
                            new RichTextLeaf.Text("x") { Style = RichTextStyle.Strong },
                            new RichTextLeaf.User("U1"),
                        ]),
                    ]),
                    new Block.Context([new TextObject.Mrkdwn("y")]),
                ],
                SlackJson.Default.IReadOnlyListBlock
            )
        );

    [Fact]
    public void A_form_is_refused_by_field_and_replaced_by_another()
    {
        Assert.Equal(
            """{"response_action":"errors","errors":{"answer":"empty"}}""",
            new ResponsePayload.Refuse(new Dictionary<string, string> { ["answer"] = "empty" })
                .ToJson()
                .GetRawText()
        );
        var update = new ResponsePayload.Update(
            new View("c", new TextObject.Plain("t"), new TextObject.Plain("s"), new TextObject.Plain("x"), [])
        ).ToJson();
        Assert.Equal("update", update.GetProperty("response_action").GetString());
        Assert.Equal("modal", update.GetProperty("view").GetProperty("type").GetString());
    }

    [Fact]
    public void An_error_says_what_is_missing_and_where()
    {
        var reply = JsonSerializer.Deserialize(
            """{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"commands","response_metadata":{"messages":["[ERROR] x [json-pointer:/blocks/1]"]}}""",
            SlackJson.Default.MessageReply
        )!;

        Assert.Equal(
            (false, "missing_scope", "chat:write", "commands", "[ERROR] x [json-pointer:/blocks/1]"),
            (
                reply.Ok,
                reply.Error,
                reply.Needed,
                reply.Provided,
                Assert.Single(reply.ResponseMetadata!.Messages)
            )
        );
    }

    private static string Json(Message message) =>
        JsonSerializer.Serialize(message, SlackJson.Default.Message);

    private static IEnumerable<string> FieldsOf(Message message) =>
        JsonSerializer
            .SerializeToElement(message, SlackJson.Default.Message)
            .EnumerateObject()
            .Select(field => field.Name);
}
