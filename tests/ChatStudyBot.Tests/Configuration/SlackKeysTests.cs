using ChatStudyBot.Configuration;
using ChatStudyBot.Slack;
using Microsoft.Extensions.Configuration;

namespace ChatStudyBot.Tests.Configuration;

public sealed class SlackKeysTests
{
    [Fact]
    public void Without_any_key_there_is_no_Slack()
    {
        Assert.Null(Read(out var problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void Two_tokens_are_all_it_takes()
    {
        var slack = Read(out var problems, ("BotToken", "xoxb-1"), ("AppToken", " xapp-1 "));

        Assert.Empty(problems);
        Assert.Equal(new SlackOptions("xoxb-1", "xapp-1", null, new Uri("https://slack.com/api")), slack);
    }

    [Theory]
    [InlineData("AppToken", "xapp-1", "Slack:BotToken: must be set too")]
    [InlineData("SigningSecret", "s", "Slack:BotToken: must be set too")]
    [InlineData(
        "BotToken",
        "xoxb-1",
        "Slack:AppToken: must be set too, for Socket Mode; or set Slack:SigningSecret"
    )]
    [InlineData("BotToken", "xapp-1", "Slack:BotToken: must start with xoxb-")]
    [InlineData("ApiBaseUrl", "slack.com", "Slack:ApiBaseUrl: must be an address")]
    public void What_is_wrong_is_a_sentence_that_names_the_key(string key, string value, string sentence)
    {
        Read(out var problems, (key, value));

        Assert.Contains(problems, problem => problem.StartsWith(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.Contains("-1", StringComparison.Ordinal));
    }

    private static SlackOptions? Read(
        out IReadOnlyList<string> problems,
        params (string Key, string Value)[] values
    )
    {
        var keys = new KeyReader(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    values.Select(pair => KeyValuePair.Create($"Slack:{pair.Key}", (string?)pair.Value))
                )
                .Build()
        );
        var slack = SlackKeys.Read(keys);
        problems = keys.Problems;
        return slack;
    }
}
