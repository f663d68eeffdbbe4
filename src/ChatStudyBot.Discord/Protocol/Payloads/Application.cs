namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>The application the token belongs to.</summary>
internal sealed record Application
{
    public required Snowflake Id { get; init; }

    public string Name
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>The public key of HTTP interactions: 64 hexadecimal digits.</summary>
    public string VerifyKey
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>When set, interactions go there and not to the gateway.</summary>
    public string? InteractionsEndpointUrl { get; init; }
}
