namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>What the ids among the options and values stand for.</summary>
internal sealed record ResolvedEntities
{
    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }

    public IReadOnlyDictionary<Snowflake, GuildMember>? Members { get; init; }

    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }

    public IReadOnlyDictionary<Snowflake, Role>? Roles { get; init; }
}

internal sealed record Role
{
    public required Snowflake Id { get; init; }

    public string Name
    {
        get;
        init => field = value ?? "";
    } = "";

    public bool Mentionable { get; init; }
}
