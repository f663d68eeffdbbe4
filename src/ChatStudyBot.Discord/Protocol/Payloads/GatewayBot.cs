namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>Where the gateway is and how many connections it wants.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#get-gateway-bot</remarks>
internal sealed record GatewayBot
{
    public required Uri Url { get; init; }

    public int Shards { get; init; }

    public required SessionStartLimit SessionStartLimit { get; init; }
}

/// <summary>How many sessions may still be started. More than that, and Discord resets the token.</summary>
internal sealed record SessionStartLimit
{
    public int Total { get; init; }

    public int Remaining { get; init; }

    /// <summary>Milliseconds.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many may be started in five seconds.</summary>
    public int MaxConcurrency { get; init; }
}
