using System.Text.Json;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>A command to register, or one that is registered.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
internal sealed record ApplicationCommand
{
    /// <summary>Given by Discord, kept as long as name and type stay.</summary>
    public Snowflake? Id { get; init; }

    public ApplicationCommandKind Type { get; init; } = ApplicationCommandKind.ChatInput;

    /// <summary>1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who sees it by default; <see cref="Permissions.None"/>: administrators only; null: all.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>0: installed in a server, 1: by a person.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}

internal enum ApplicationCommandKind
{
    ChatInput = 1,
    User = 2,
    Message = 3,
    EntryPoint = 4,
}

internal sealed record CommandOption
{
    public required CommandOptionKind Type { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public bool? Autocomplete { get; init; }

    public long? MinValue { get; init; }

    public long? MaxValue { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>Of a subcommand or a group.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }
}

internal enum CommandOptionKind
{
    Subcommand = 1,
    Group = 2,
    String = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

/// <summary>A choice of an option, fixed or suggested while it is typed.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Value">A string of at most 100 characters, or a number, as the option's type asks.</param>
internal sealed record CommandChoice(string Name, JsonElement Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public static CommandChoice Of(string name, string value) =>
        new(name, JsonSerializer.SerializeToElement(value, DiscordJson.Default.String));

    public static CommandChoice Of(string name, long value) =>
        new(name, JsonSerializer.SerializeToElement(value, DiscordJson.Default.Int64));
}
