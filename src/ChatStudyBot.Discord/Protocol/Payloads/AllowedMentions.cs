namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>Who a message may ping. Without it a channel message pings everyone it names.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#allowed-mentions-object</remarks>
internal sealed record AllowedMentions
{
    public static AllowedMentions Nobody { get; } = new();

    /// <summary>Kinds whose every mention counts; no kind may be here and have a list of its own.</summary>
    public IReadOnlyList<string> Parse { get; init; } = [];

    /// <summary>At most 100.</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }
}
