using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Reading;
using ChatStudyBot.Tests.Discord.Protocol.World;

namespace ChatStudyBot.Tests.Discord.Reading;

public sealed class InteractionReaderTests
{
    private const string Alice = """, "user":{"id":"21","username":"alice"}""";

    [Fact]
    public void Every_command_of_the_product_can_be_used()
    {
        foreach (var spec in CommandCatalog.Commands)
        {
            var read = InteractionReader.Read(
                Interactions.Read(Interactions.Of(101, 2, Used(spec.Id), Alice))
            );

            Assert.Equal(
                spec.Build(new CommandArguments(ImmutableDictionary<string, string>.Empty)),
                read?.Command
            );
        }
    }

    /// <summary>A second word is a subcommand.</summary>
    private static string Used(string id) =>
        id.Split(' ') is [var name, var below]
            ? $$"""{"id":"31","name":"{{name}}","type":1,"options":[{"type":1,"name":"{{below}}"}]}"""
            : $$"""{"id":"31","name":"{{id}}","type":1}""";
}
