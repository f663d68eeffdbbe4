using System.Text.Json;

namespace ChatStudyBot.Tests.Slack.Rendering;

/// <summary>The checks of the other tests find what they are for.</summary>
public sealed class BlockKitTests
{
    private const string Good =
        """{"text":"a &amp; b","blocks":[{"type":"header","text":{"type":"plain_text","text":"t"}},{"type":"actions","block_id":"b","elements":[{"type":"button","action_id":"a","value":"v","text":{"type":"plain_text","text":"t"}}]}]}""";

    [Fact]
    public void A_message_that_Slack_takes_has_no_fault() =>
        Assert.Empty(BlockKit.FaultsOfMessage(Json(Good), isPublic: true));

    [Theory]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("a &amp; b", "<!channel>")]
    [InlineData("a &amp; b", "<@U1>")]
    [InlineData("a &amp; b", " ")]
    [InlineData("\"a &amp; b\"", "null")]
    [InlineData("\"v\"", "\"\"")]
    [InlineData("\"text\":\"t\"}},", "\"text\":\" \"}},")]
    [InlineData("\"header\"", "\"video\"")]
    [InlineData("{\"type\":\"plain_text\",", "{")]
    [InlineData("\"header\"", "\"header\",\"block_id\":\"b\"")]
    [InlineData("\"block_id\":\"b\"", "\"block_id\":\"\"")]
    [InlineData(
        "\"elements\":[{",
        "\"elements\":[{\"type\":\"overflow\",\"action_id\":\"c\",\"options\":[]},{"
    )]
    [InlineData(
        "\"elements\":[{",
        "\"elements\":[{\"type\":\"overflow\",\"action_id\":\"a\",\"options\":[{\"value\":\"x\"}]},{"
    )]
    [InlineData(
        "\"elements\":[{",
        "\"elements\":[{\"type\":\"overflow\",\"action_id\":\"c\",\"options\":[{\"value\":\"x\"},{\"value\":\"x\"}]},{"
    )]
    [InlineData(
        "\"elements\":[{",
        "\"elements\":[{\"type\":\"button\",\"style\":\"primary\"},{\"style\":\"primary\"},{"
    )]
    [InlineData("\"type\":\"plain_text\"", "\"type\":\"user\",\"user_id\":\"U1\"")]
    public void What_Slack_refuses_is_found(string part, string instead) =>
        Assert.NotEmpty(
            BlockKit.FaultsOfMessage(
                Json(Good.Replace(part, instead, StringComparison.Ordinal)),
                isPublic: true
            )
        );

    [Theory]
    [InlineData("text", 4001)]
    [InlineData("header", 151)]
    [InlineData("button", 76)]
    [InlineData("value", 151)]
    public void What_is_too_long_is_found(string place, int length)
    {
        var text = new string('x', length);
        var json = place switch
        {
            "text" => Good.Replace("a &amp; b", text, StringComparison.Ordinal),
            "header" => Good.Replace("\"t\"}},", $"\"{text}\"}}}},", StringComparison.Ordinal),
            "value" => Good.Replace("\"v\"", $"\"{text}\"", StringComparison.Ordinal),
            _ => Good.Replace("\"t\"}}]", $"\"{text}\"}}}}]", StringComparison.Ordinal),
        };

        Assert.NotEmpty(BlockKit.FaultsOfMessage(Json(json), isPublic: true));
    }

    [Fact]
    public void Too_much_in_all_is_found()
    {
        var block = """{"type":"section","text":{"type":"plain_text","text":"TEXT"}}""";
        var long4 = string.Join(',', Enumerable.Repeat(block.Replace("TEXT", new string('x', 2600)), 4));
        var many = string.Join(',', Enumerable.Repeat(block, 51));

        Assert.NotEmpty(BlockKit.FaultsOfMessage(Message(long4), isPublic: true));
        Assert.NotEmpty(BlockKit.FaultsOfMessage(Message(many), isPublic: true));

        static JsonElement Message(string blocks) => Json($$"""{"text":"t","blocks":[{{blocks}}]}""");
    }

    private static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
