namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object</remarks>
internal sealed record Channel
{
    public required Snowflake Id { get; init; }

    public ChannelKind Type { get; init; }

    public string? Name { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>The channel a thread belongs to, or the category of a channel.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>Of the person who asked; in interactions only.</summary>
    public Permissions? Permissions { get; init; }

    public ThreadState? ThreadMetadata { get; init; }

    /// <summary>Whether a message in it can have a thread.</summary>
    public bool TakesThreads => Type is ChannelKind.Text or ChannelKind.Announcement;

    public bool IsThread =>
        Type is ChannelKind.AnnouncementThread or ChannelKind.PublicThread or ChannelKind.PrivateThread;
}

internal sealed record ThreadState
{
    public bool Archived { get; init; }

    public bool Locked { get; init; }
}

internal enum ChannelKind
{
    Text = 0,
    Direct = 1,
    Voice = 2,
    GroupDirect = 3,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Forum = 15,
    Media = 16,
}
