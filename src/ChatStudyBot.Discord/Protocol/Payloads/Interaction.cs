using System.Text.Json.Serialization;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>Someone used a command, a button, a select, a form, or is typing an option.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</remarks>
internal sealed record Interaction
{
    public required Snowflake Id { get; init; }

    public required Snowflake ApplicationId { get; init; }

    public required InteractionKind Type { get; init; }

    public required Secret Token { get; init; }

    public InteractionContent? Data { get; init; }

    /// <summary>Null in direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>Who did it, in a server.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who did it, in a direct message.</summary>
    public User? User { get; init; }

    /// <summary>The message a component is on, or a form was opened from.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do in the channel.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The person's language, for example <c>ja</c> or <c>en-US</c>; absent in a ping.</summary>
    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    public InteractionContext? Context { get; init; }

    /// <summary>Key 0: installed in a server (its id, or 0 in a direct message with the bot); key 1: by a person.</summary>
    public IReadOnlyDictionary<string, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    public long? AttachmentSizeLimit { get; init; }

    [JsonIgnore]
    public User? Invoker => Member?.User ?? User;

    [JsonIgnore]
    public bool IsUserInstalledOnly =>
        AuthorizingIntegrationOwners is { } owners && owners.ContainsKey("1") && !owners.ContainsKey("0");
}

internal enum InteractionKind
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

internal enum InteractionContext
{
    Guild = 0,
    BotDirect = 1,
    PrivateChannel = 2,
}
