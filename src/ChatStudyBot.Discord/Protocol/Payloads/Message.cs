namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>A message as Discord has it.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object</remarks>
internal sealed record Message
{
    public required Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    public string Content
    {
        get;
        init => field = value ?? "";
    } = "";

    public User? Author { get; init; }

    public IReadOnlyList<Embed> Embeds
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<Component> Components
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<Attachment> Attachments
    {
        get;
        init => field = value ?? [];
    } = [];

    public MessageFlags Flags { get; init; }

    public DateTimeOffset? Timestamp { get; init; }
}

[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,

    /// <summary>Seen by one person; only at creation, and only in answers to interactions.</summary>
    Ephemeral = 1 << 6,
    Loading = 1 << 7,

    /// <summary>Nobody is notified.</summary>
    Silent = 1 << 12,
    ComponentsV2 = 1 << 15,
}

/// <summary>A file on a message, or the note that one is to stay or to come.</summary>
/// <param name="Id">Of a file to come: its place among the files, from 0.</param>
internal sealed record Attachment(Snowflake Id, string? Filename = null, string? Description = null);
