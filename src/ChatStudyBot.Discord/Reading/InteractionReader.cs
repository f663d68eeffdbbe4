using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using CommandOption = ChatStudyBot.Core.Commands.CommandOption;

namespace ChatStudyBot.Discord.Reading;

/// <summary>From an interaction to who asked what, where. Pure.</summary>
internal static class InteractionReader
{
    private const Permissions NeededToThread =
        Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads;

    /// <returns>Null for what is no question to us: pings, suggestions, interactions of nobody or nowhere.</returns>
    public static ReadCommand? Read(Interaction interaction) =>
        Context(interaction) is { } context && Command(interaction) is { } command
            ? new ReadCommand(context, command)
            : null;

    /// <summary>The option that is being typed, and what stands in it; null when it is none of ours.</summary>
    public static (CommandOption Option, string Typed)? Typing(Interaction interaction) =>
        interaction.Data is { } data
        && Find(data) is var (spec, options)
        && options.FirstOrDefault(option => option.Focused) is { } focused
        && spec.Options.FirstOrDefault(option => option.Id == focused.Name) is { } option
            ? (option, focused.Text)
            : null;

    public static Language LanguageOf(Interaction interaction) =>
        interaction.Locale is { } locale && locale.StartsWith("ja", StringComparison.Ordinal)
            ? Language.Japanese
            : Language.English;

    private static CommandContext? Context(Interaction interaction) =>
        interaction is { Invoker: { } person, ChannelId: { } channel }
            ? new CommandContext(
                DiscordPlace.Player(interaction.GuildId, person.Id),
                NameOf(interaction.Member, person),
                DiscordPlace.Channel(interaction.GuildId, channel),
                IsDirect: interaction.GuildId is null,
                IsManager: IsManager(interaction.Member),
                LanguageOf(interaction),
                $"{DiscordPlace.Platform}:{interaction.Id}"
            )
            {
                Parent = interaction.Channel is { IsThread: true, ParentId: { } parent }
                    ? DiscordPlace.Channel(interaction.GuildId, parent)
                    : null,
                Threads = Threads(interaction),
            }
            : null;

    private static ThreadAccess Threads(Interaction interaction) =>
        interaction is not { Channel.TakesThreads: true, AppPermissions: { } granted } ? ThreadAccess.None
        : granted.HasFlag(Permissions.Administrator) || granted.HasFlag(NeededToThread) ? ThreadAccess.Allowed
        : ThreadAccess.Forbidden;

    /// <summary>Those who may manage the server; administrators may everything.</summary>
    private static bool IsManager(GuildMember? member) =>
        ((member?.Permissions ?? Permissions.None) & (Permissions.ManageGuild | Permissions.Administrator))
        != Permissions.None;

    private static StudyCommand? Command(Interaction interaction) =>
        (interaction.Type, interaction.Data) switch
        {
            (InteractionKind.Command, { } data) => Find(data) is var (spec, options)
                ? CommandBinder.Bind(spec, Values(options, data.Resolved))
                : new StudyCommand.Stale(),
            // A select is named by its place; what was chosen says what is meant.
            (InteractionKind.Component, { ComponentType: ComponentKind.StringSelect } data) =>
                ActionCode.Parse(data.Values is [var chosen, ..] ? chosen : null, NoValues),
            (InteractionKind.Component, { } data) => ActionCode.Parse(data.CustomId, NoValues),
            (InteractionKind.ModalSubmit, { } data) => ActionCode.Parse(
                data.CustomId,
                SubmittedComponent
                    .Fields(data.Components)
                    .ToImmutableDictionary(field => field.Key, field => field.Value)
            ),
            _ => null,
        };

    private static ImmutableDictionary<string, string> NoValues => ImmutableDictionary<string, string>.Empty;

    /// <summary>The command of the catalogue; a subcommand is an option that holds the others.</summary>
    private static (CommandSpec Spec, IReadOnlyList<InteractionOption> Options)? Find(InteractionContent data)
    {
        var (name, options) = data.Options is [{ Type: CommandOptionKind.Subcommand } sub]
            ? ($"{data.Name} {sub.Name}", sub.Options)
            : (data.Name, data.Options);
        return CommandCatalog.Commands.FirstOrDefault(spec => spec.Id == name) is { } spec
            ? (spec, options)
            : null;
    }

    private static Dictionary<string, string> Values(
        IEnumerable<InteractionOption> options,
        ResolvedEntities? resolved
    ) =>
        options
            .Where(option => option.Text.Length > 0)
            .ToDictionary(
                option => option.Name,
                option =>
                    option is { Type: CommandOptionKind.User, Reference: { } user }
                        ? NameOf(user, resolved)
                        : option.Text,
                StringComparer.Ordinal
            );

    private static string NameOf(Snowflake user, ResolvedEntities? resolved) =>
        resolved?.Users?.GetValueOrDefault(user) is { } person
            ? NameOf(resolved.Members?.GetValueOrDefault(user), person)
            : user.ToString();

    /// <summary>As the server shows it.</summary>
    private static string NameOf(GuildMember? member, User person) =>
        member?.Nick ?? person.GlobalName ?? person.Username;
}
