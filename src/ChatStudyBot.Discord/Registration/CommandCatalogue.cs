using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using CommandChoice = ChatStudyBot.Discord.Protocol.Payloads.CommandChoice;
using CommandOption = ChatStudyBot.Core.Commands.CommandOption;
using RegisteredOption = ChatStudyBot.Discord.Protocol.Payloads.CommandOption;

namespace ChatStudyBot.Discord.Registration;

/// <summary>
/// The commands of the product as Discord registers them: English under the plain names, Japanese beside it; those
/// of several words below their first.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
internal static class CommandCatalogue
{
    /// <summary>Servers, and direct messages with the bot.</summary>
    private static readonly InteractionContext[] s_contexts =
    [
        InteractionContext.Guild,
        InteractionContext.BotDirect,
    ];

    /// <summary>Installed in servers; a person's own installation cannot post in channels.</summary>
    private static readonly int[] s_integrations = [0];

    public static ImmutableArray<ApplicationCommand> Commands { get; } =
    [
        .. CommandCatalog
            .Commands.GroupBy(spec => spec.Id.Split(' ')[0])
            .Select(group =>
                group.ToArray() is [{ Id: var id } spec] && id == group.Key ? Of(spec) : Of(group)
            ),
    ];

    private static ApplicationCommand Of(CommandSpec spec) =>
        Command(spec.Id, spec.Name, spec.Description, spec.ForManagers) with
        {
            Options = [.. spec.Options.Select(Of)],
        };

    private static ApplicationCommand Of(IGrouping<string, CommandSpec> group) =>
        Command(
            group.Key,
            new MessageRef($"command.{group.Key}.name"),
            new MessageRef($"command.{group.Key}.description"),
            group.All(spec => spec.ForManagers)
        ) with
        {
            Options =
            [
                .. group.Select(spec =>
                    Option(
                        CommandOptionKind.Subcommand,
                        spec.Id.Split(' ')[1],
                        spec.Name,
                        spec.Description
                    ) with
                    {
                        Options = [.. spec.Options.Select(Of)],
                    }
                ),
            ],
        };

    private static ApplicationCommand Command(
        string id,
        MessageRef name,
        MessageRef description,
        bool forManagers
    ) =>
        new()
        {
            Name = id,
            NameLocalizations = Localized(name, english: id),
            Description = English(description),
            DescriptionLocalizations = Localized(description),
            // Hidden from others; who may is checked again when it is used.
            DefaultMemberPermissions = forManagers ? Permissions.ManageGuild : null,
            Contexts = s_contexts,
            IntegrationTypes = s_integrations,
        };

    private static RegisteredOption Of(CommandOption option) =>
        option switch
        {
            CommandOption.Number number => Option(CommandOptionKind.Integer, number) with
            {
                MinValue = number.Least,
                MaxValue = number.Most,
            },
            CommandOption.Choice choice => Option(CommandOptionKind.String, choice) with
            {
                Choices =
                [
                    .. choice.Choices.Select(one =>
                        CommandChoice.Of(English(one.Name), one.Value) with
                        {
                            NameLocalizations = Localized(one.Name),
                        }
                    ),
                ],
            },
            CommandOption.Words { Means: WordsMeaning.Player } words => Option(CommandOptionKind.User, words),
            CommandOption.Words { Means: WordsMeaning.Role } words => Option(CommandOptionKind.Role, words),
            CommandOption.Words words => Option(CommandOptionKind.String, words) with
            {
                Autocomplete = words.Means is WordsMeaning.Topic or WordsMeaning.Exam or WordsMeaning.Zone
                    ? true
                    : null,
                MaxLength = CommandText.MaxLength,
            },
            _ => throw new InvalidOperationException($"Unknown option {option}."),
        };

    private static RegisteredOption Option(CommandOptionKind kind, CommandOption option) =>
        Option(kind, option.Id, option.Name, option.Description);

    private static RegisteredOption Option(
        CommandOptionKind kind,
        string id,
        MessageRef name,
        MessageRef description
    ) =>
        new()
        {
            Type = kind,
            Name = id,
            NameLocalizations = Localized(name, english: id),
            Description = English(description),
            DescriptionLocalizations = Localized(description),
        };

    private static string English(MessageRef text) => Say.Text(Language.English, text.Key);

    /// <summary>English too: a client in British English falls back to American before the plain name.</summary>
    private static Dictionary<string, string> Localized(MessageRef text, string? english = null) =>
        new(StringComparer.Ordinal)
        {
            ["en-US"] = english ?? English(text),
            ["en-GB"] = english ?? English(text),
            ["ja"] = Say.Text(Language.Japanese, text.Key),
        };
}
