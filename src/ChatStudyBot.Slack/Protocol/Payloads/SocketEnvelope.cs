using System.Text.Json;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>One frame of Socket Mode: something to acknowledge, a greeting, or a farewell.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode</remarks>
internal sealed record SocketEnvelope
{
    public string? Type { get; init; }

    /// <summary>What is acknowledged; a redelivery may come under another one. Null in frames that need no answer.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>As it came: what it holds depends on the type.</summary>
    public JsonElement? Payload { get; init; }

    /// <summary>Whether the acknowledgement may say something.</summary>
    public bool AcceptsResponsePayload { get; init; }

    /// <summary>From 0.</summary>
    public int? RetryAttempt { get; init; }

    public string? RetryReason { get; init; }

    /// <summary>Of a <see cref="EnvelopeType.Disconnect"/>: a <see cref="DisconnectReason"/>, or one of a later version.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a <see cref="EnvelopeType.Hello"/>: how many connections the app has.</summary>
    public int? NumConnections { get; init; }

    /// <summary>Of a <see cref="EnvelopeType.Hello"/>.</summary>
    public SocketConnection? ConnectionInfo { get; init; }

    public SocketHost? DebugInfo { get; init; }
}

internal static class EnvelopeType
{
    public const string Hello = "hello";
    public const string Disconnect = "disconnect";
    public const string SlashCommands = "slash_commands";
    public const string Interactive = "interactive";
    public const string EventsApi = "events_api";
}

internal static class DisconnectReason
{
    /// <summary>In about ten seconds; until then it still delivers.</summary>
    public const string Warning = "warning";

    public const string RefreshRequested = "refresh_requested";

    /// <summary>Socket Mode has been switched off.</summary>
    public const string LinkDisabled = "link_disabled";

    /// <summary>What <see cref="LinkDisabled"/> was called before.</summary>
    public const string SocketModeDisabled = "socket_mode_disabled";

    /// <summary>In place of the greeting: the app has more than ten.</summary>
    public const string TooManyWebsockets = "too_many_websockets";
}

internal sealed record SocketConnection
{
    public string? AppId { get; init; }
}

internal sealed record SocketHost
{
    public string? Host { get; init; }

    /// <summary>Seconds until Slack asks for a new connection.</summary>
    public double? ApproximateConnectionTime { get; init; }
}

/// <param name="Payload">Only where the envelope accepts one: see <see cref="ResponsePayload"/>.</param>
internal sealed record SocketAck(string EnvelopeId, JsonElement? Payload = null);
