using System.Text.Json;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Protocol.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

public sealed class InteractionPayloadTests
{
    [Fact]
    [Trait("discord", "I1")]
    [Trait("discord", "I11")]
    public void A_click_in_a_server_says_who_where_and_on_what()
    {
        var click = Interactions.Read(Interactions.Click(101));

        Assert.Equal(InteractionKind.Component, click.Type);
        Assert.Equal("Alice", click.Invoker?.GlobalName);
        Assert.Equal(Permissions.ManageGuild, click.Member?.Permissions);
        Assert.True(click.AppPermissions?.HasFlag(Permissions.SendMessagesInThreads));
        Assert.Equal(new Snowflake(12), click.GuildId);
        Assert.Equal("a1:0", click.Data?.CustomId);
        Assert.Equal(ComponentKind.Button, click.Data?.ComponentType);
        Assert.Equal(new Snowflake(41), click.Message?.Id);
        Assert.Equal("ja", click.Locale);
        Assert.Equal("en-US", click.GuildLocale);
        Assert.Equal(InteractionContext.Guild, click.Context);
        Assert.False(click.IsUserInstalledOnly);
    }

    [Fact]
    [Trait("discord", "I1")]
    public void A_command_in_a_direct_message_has_a_user_and_no_server()
    {
        var command = Interactions.Read(Interactions.DirectCommand(101));

        Assert.Equal(new Snowflake(21), command.Invoker?.Id);
        Assert.Null(command.GuildId);
        Assert.Empty(command.Data!.Options);
    }

    [Fact]
    [Trait("discord", "I1")]
    public void Options_are_read_below_their_subcommands_with_what_they_refer_to()
    {
        var command = Interactions.Read(
            Interactions.Of(
                101,
                2,
                """{"id":"31","name":"daily","type":1,"options":[{"type":1,"name":"set","options":[{"type":3,"name":"time","value":"09:00"},{"type":4,"name":"count","value":5},{"type":5,"name":"thread","value":true},{"type":6,"name":"player","value":"22"}]}],"resolved":{"users":{"22":{"id":"22","username":"bob"}},"members":{"22":{"nick":"Bobby","roles":["51"],"permissions":"0"}}}}"""
            )
        );

        var options = command.Data!.Options.Single().Options;
        Assert.Equal("09:00", options[0].Text);
        Assert.Equal(5, options[1].Integer);
        Assert.True(options[2].Boolean);
        Assert.Equal("Bobby", command.Data.Resolved?.Members?[options[3].Reference!.Value].Nick);
        Assert.Equal("bob", command.Data.Resolved?.Users?[new Snowflake(22)].Username);
    }

    [Fact]
    [Trait("discord", "I8")]
    public void A_half_typed_number_is_text_and_no_number()
    {
        var typing = Interactions.Read(
            Interactions.Of(
                101,
                4,
                """{"id":"31","name":"quiz","type":1,"options":[{"type":4,"name":"count","value":"1x","focused":true}]}"""
            )
        );

        var option = typing.Data!.Options.Single();
        Assert.True(option.Focused);
        Assert.Equal("1x", option.Text);
        Assert.Null(option.Integer);
    }

    [Fact]
    [Trait("discord", "I9")]
    public void What_a_form_holds_is_found_below_labels_and_below_rows()
    {
        var form = Interactions.Read(
            Interactions.Of(
                101,
                5,
                """{"custom_id":"form","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"word","value":"VPC"}},{"type":1,"id":3,"components":[{"type":4,"id":4,"custom_id":"why","value":"because"}]},{"type":18,"id":5,"component":{"type":3,"id":6,"custom_id":"pick","values":["a","b"]}},{"type":18,"id":7,"component":{"type":23,"id":8,"custom_id":"sure","value":true}},{"type":18,"id":9,"component":{"type":21,"id":10,"custom_id":"none","value":null}},{"type":10,"id":11}]}"""
            )
        );

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["word"] = "VPC",
                ["why"] = "because",
                ["pick"] = "a\nb",
                ["sure"] = "True",
                ["none"] = "",
            },
            SubmittedComponent.Fields(form.Data!.Components)
        );
    }

    [Theory]
    [InlineData("""{"id":"18446744073709551615"}""", ulong.MaxValue)]
    [InlineData("""{"id":18446744073709551615}""", ulong.MaxValue)]
    [InlineData("""{"id":"1","avatar":null,"unknown":{"a":[1,2]}}""", 1UL)]
    [Trait("discord", "R10")]
    public void Ids_are_read_from_strings_and_numbers_up_to_64_bits(string json, ulong id)
    {
        var user = JsonSerializer.Deserialize(json, DiscordJson.Default.User)!;

        Assert.Equal(id, user.Id.Value);
        Assert.Contains(
            $"\"id\":\"{id}\"",
            JsonSerializer.Serialize(user, DiscordJson.Default.User),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"id":"-1"}""")]
    [InlineData("""{"id":"1.5"}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("{}")]
    [Trait("discord", "R10")]
    public void What_is_no_id_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, DiscordJson.Default.User));
    }

    [Fact]
    [Trait("discord", "R10")]
    public void Nothing_instead_of_a_list_is_an_empty_list()
    {
        var message = JsonSerializer.Deserialize(
            """{"id":"41","content":null,"embeds":null,"components":null,"author":null,"flags":9223}""",
            DiscordJson.Default.Message
        )!;

        Assert.Equal(("", 0, 0), (message.Content, message.Embeds.Count, message.Components.Count));
        Assert.True(message.Flags.HasFlag(MessageFlags.SuppressEmbeds));
    }

    [Fact]
    [Trait("discord", "G16")]
    [Trait("discord", "R10")]
    public void Components_of_a_later_version_come_back_as_they_were()
    {
        const string Json =
            """{"type":77,"id":3,"components":[{"type":12,"id":4,"items":[{"media":{"url":"x"}}]}],"accent_color":5,"brand_new":{"deep":[null,1.50]}}""";

        var component = JsonSerializer.Deserialize(Json, DiscordJson.Default.Component)!;

        Assert.Equal(77, (int)component.Type);
        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument.Parse(Json).RootElement,
                JsonSerializer.SerializeToElement(component, DiscordJson.Default.Component)
            )
        );
    }

    [Fact]
    [Trait("discord", "I1")]
    public void An_id_says_when_it_was_made()
    {
        Assert.Equal(
            new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero),
            new Snowflake(175928847299117063).CreatedAt
        );
    }
}
