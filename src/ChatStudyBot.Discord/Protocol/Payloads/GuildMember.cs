namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <remarks>https://discord.com/developers/docs/resources/guild#guild-member-object</remarks>
internal sealed record GuildMember
{
    /// <summary>Absent among the members an interaction resolves: look up the user of the same id.</summary>
    public User? User { get; init; }

    public string? Nick { get; init; }

    public IReadOnlyList<Snowflake> Roles
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>In the channel of the interaction, overwrites included.</summary>
    public Permissions? Permissions { get; init; }
}
