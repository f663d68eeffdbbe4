using ChatStudyBot.Discord;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Tests.Discord;

public sealed class EarsTests
{
    private const string Address = "https://study.example/discord/interactions";

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, Address, "clear the Interactions Endpoint URL")]
    [InlineData("ABCD", Address, null)]
    [InlineData("abcd", null, "/discord/interactions")]
    [InlineData("1234", Address, "is not the key of this application")]
    public void The_operator_hears_why_no_interactions_will_come(string? key, string? address, string? reason)
    {
        var application = new Application
        {
            Id = new Snowflake(11),
            VerifyKey = "abcd",
            InteractionsEndpointUrl = address,
        };

        var why = new Ears(key).WhyDeaf(application);

        Assert.Equal(reason is null, why is null);
        Assert.Contains(reason ?? "", why ?? "", StringComparison.Ordinal);
    }
}
