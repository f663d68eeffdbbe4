using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Registration;
using RegisteredOption = ChatStudyBot.Discord.Protocol.Payloads.CommandOption;

namespace ChatStudyBot.Tests.Discord.Registration;

public sealed partial class CommandCatalogueTests
{
    [Fact]
    public void Every_command_of_the_product_is_registered() =>
        Assert.Equal(
            CommandCatalog.Commands.Select(spec => spec.Id).Order(StringComparer.Ordinal),
            CommandCatalogue
                .Commands.SelectMany(command =>
                    command.Options!.Any(option => option.Type == CommandOptionKind.Subcommand)
                        ? command.Options!.Select(sub => $"{command.Name} {sub.Name}")
                        : [command.Name]
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Names_and_descriptions_are_what_Discord_takes_in_both_languages()
    {
        foreach (var command in CommandCatalogue.Commands)
        {
            AssertNamed(command.Name, command.NameLocalizations!);
            AssertDescribed(command.Description!, command.DescriptionLocalizations!);
            Assert.InRange(Size(command), 1, 8000);
            foreach (var option in Flat(command.Options!))
            {
                AssertNamed(option.Name, option.NameLocalizations!);
                AssertDescribed(option.Description, option.DescriptionLocalizations!);
                Assert.InRange(option.Options?.Count ?? 0, 0, 25);
                Assert.InRange(option.Choices?.Count ?? 0, 0, 25);
                Assert.False(option is { Autocomplete: true, Choices: not null });
            }

            foreach (var level in Levels(command.Options!))
                Assert.Distinct(level.Select(option => option.Name));
        }
    }

    [Fact]
    public void Commands_of_managers_are_hidden_from_others()
    {
        var bank = CommandCatalogue.Commands.Single(command => command.Name == "bank");
        var quiz = CommandCatalogue.Commands.Single(command => command.Name == "quiz");

        Assert.Equal(Permissions.ManageGuild, bank.DefaultMemberPermissions);
        Assert.Null(quiz.DefaultMemberPermissions);
    }

    [Fact]
    public void Numbers_have_their_bounds_topics_complete_and_players_are_people()
    {
        var quiz = CommandCatalogue.Commands.Single(command => command.Name == "quiz");
        var stats = CommandCatalogue.Commands.Single(command => command.Name == "stats");

        var count = quiz.Options!.Single(option => option.Name == "count");
        Assert.Equal((1, 50), (count.MinValue, count.MaxValue));
        Assert.True(quiz.Options!.Single(option => option.Name == "topic").Autocomplete);
        Assert.Equal(CommandOptionKind.User, stats.Options!.Single().Type);
    }

    private static void AssertNamed(string name, IReadOnlyDictionary<string, string> localized)
    {
        foreach (var form in localized.Values.Append(name))
        {
            Assert.Matches(NamePattern(), form);
            Assert.Equal(form.ToLowerInvariant(), form);
        }

        Assert.Equal(["en-GB", "en-US", "ja"], localized.Keys.Order(StringComparer.Ordinal));
    }

    private static void AssertDescribed(string description, IReadOnlyDictionary<string, string> localized) =>
        Assert.All(localized.Values.Append(description), text => Assert.InRange(text.Length, 1, 100));

    private static IEnumerable<RegisteredOption> Flat(IEnumerable<RegisteredOption> options) =>
        options.SelectMany(option => Flat(option.Options ?? []).Prepend(option));

    private static IEnumerable<IReadOnlyList<RegisteredOption>> Levels(
        IReadOnlyList<RegisteredOption> options
    ) =>
        options
            .Where(option => option.Options is not null)
            .Select(option => option.Options!)
            .Prepend(options);

    private static int Size(ApplicationCommand command) =>
        command.Name.Length
        + Longest(command.Description!, command.DescriptionLocalizations!)
        + Flat(command.Options!)
            .Sum(option =>
                option.Name.Length
                + Longest(option.Description, option.DescriptionLocalizations!)
                + (option.Choices ?? []).Sum(choice => choice.Name.Length + choice.Value.ToString().Length)
            );

    private static int Longest(string text, IReadOnlyDictionary<string, string> localized) =>
        localized.Values.Append(text).Max(one => one.Length);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern();
}
