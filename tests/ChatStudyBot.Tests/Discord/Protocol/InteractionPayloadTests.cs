using System.Text.Json;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Protocol.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class InteractionPayloadTests
{
    [Fact]
    [Trait("discord", "I1")]
    public void A_click_in_a_server_says_who_where_and_on_what()
    {
        var click = Read(Interactions.Click(101));

        Assert.Equal(InteractionKind.Component, click.Type);
        Assert.Equal("Alice", click.Invoker?.GlobalName);
        Assert.Equal(new Snowflake(12), click.GuildId);
        Assert.Equal("a1:0", click.Data?.CustomId);
        Assert.Equal(ComponentKind.Button, click.Data?.ComponentType);
        Assert.Equal(new Snowflake(41), click.Message?.Id);
        Assert.Equal("ja", click.Locale);
        Assert.Equal("en-US", click.GuildLocale);
        Assert.Equal(InteractionContext.Guild, click.Context);
        Assert.False(click.IsUserInstalledOnly);
    }

    private static Interaction Read(string json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!;
}
