namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <remarks>https://discord.com/developers/docs/resources/user#user-object</remarks>
internal sealed record User
{
    public required Snowflake Id { get; init; }

    public string Username
    {
        get;
        init => field = value ?? "";
    } = "";

    public string? GlobalName { get; init; }

    public bool Bot { get; init; }
}
