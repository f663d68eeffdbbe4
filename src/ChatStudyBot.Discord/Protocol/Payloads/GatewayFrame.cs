using System.Text.Json;
using System.Text.Json.Serialization;
using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>One frame from the gateway.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#payload-structure</remarks>
internal sealed record GatewayFrame
{
    public required GatewayOpcode Op { get; init; }

    public JsonElement? D { get; init; }

    public long? S { get; init; }

    public string? T { get; init; }
}

internal enum GatewayOpcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}

/// <summary>Milliseconds between heartbeats.</summary>
internal sealed record GatewayHello
{
    public required double HeartbeatInterval { get; init; }
}

internal sealed record GatewayReady
{
    public required string SessionId { get; init; }

    public required Uri ResumeGatewayUrl { get; init; }

    public User? User { get; init; }

    public GatewayApplication? Application { get; init; }
}

internal sealed record GatewayApplication
{
    public required Snowflake Id { get; init; }
}

/// <summary>A frame to the gateway. A heartbeat before any event says <c>"d":null</c>.</summary>
internal sealed record GatewayCommand<T>(
    GatewayOpcode Op,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] T D
);

/// <param name="Token">Without the word Bot.</param>
/// <param name="Intents">0 is enough: interactions belong to no intent.</param>
/// <param name="Shard">Its number, and how many there are.</param>
internal sealed record IdentifyBody(
    Secret Token,
    int Intents,
    IdentifyProperties Properties,
    IReadOnlyList<int> Shard
);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record ResumeBody(Secret Token, string SessionId, long Seq);
