using ChatStudyBot.Slack;

namespace ChatStudyBot.Tests.Slack;

public sealed class SlackTokensTests
{
    private static readonly SlackOptions Good = new(
        "xoxb-secret",
        "xapp-secret",
        null,
        new Uri("https://slack.com/api")
    );

    [Fact]
    [Trait("slack", "1")]
    public void Tokens_that_begin_as_they_should_are_taken()
    {
        Assert.Empty(SlackTokens.Problems(Good));
        Assert.Empty(SlackTokens.Problems(Good with { AppToken = null, SigningSecret = "secret" }));
    }

    public static TheoryData<string, string?, string?, string, string> Wrong =>
        new()
        {
            { "xapp-secret", "xapp-secret", null, "Slack:BotToken", "Slack:AppToken" },
            { "xoxp-secret", "xapp-secret", null, "Slack:BotToken", "Bot User OAuth Token" },
            { "", "xapp-secret", null, "Slack:BotToken", "xoxb-" },
            { "xoxb-secret", "xoxb-secret", null, "Slack:AppToken", "connections:write" },
            { "xoxb-secret", "", null, "Slack:AppToken", "xapp-" },
            { "xoxb-secret", null, null, "Slack:AppToken", "Slack:SigningSecret" },
            { "xoxb-secret", null, " ", "Slack:SigningSecret", "Basic Information" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    [Trait("slack", "1")]
    public void What_is_wrong_names_the_key_and_where_the_right_value_is(
        string bot,
        string? app,
        string? secret,
        string key,
        string says
    )
    {
        var problem = Assert.Single(
            SlackTokens.Problems(Good with { BotToken = bot, AppToken = app, SigningSecret = secret })
        );

        Assert.Equal(key, problem.Key);
        Assert.Contains(says, problem.Sentence);
        Assert.EndsWith(".", problem.Sentence);
        Assert.DoesNotContain("-secret", problem.Sentence);
    }
}
