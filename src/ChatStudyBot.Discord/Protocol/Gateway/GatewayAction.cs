using System.Text.Json;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>What is to be done about it.</summary>
internal abstract record GatewayAction
{
    private GatewayAction() { }

    /// <summary>Ask for leave to start a session; the answer is <see cref="GatewayInput.MayStart"/>.</summary>
    public sealed record AskToStart : GatewayAction;

    /// <summary>Open a connection in place of the one there was.</summary>
    public sealed record Open(Uri Address) : GatewayAction;

    public sealed record SendIdentify : GatewayAction;

    public sealed record SendResume(string SessionId, long Sequence) : GatewayAction;

    public sealed record SendHeartbeat(long? Sequence) : GatewayAction;

    public sealed record Close(int Code) : GatewayAction;

    public sealed record DeliverInteraction(JsonElement Interaction) : GatewayAction;

    /// <summary>Connected; what happens now arrives.</summary>
    public sealed record BecameLive(bool IsResumed) : GatewayAction;

    /// <summary>A new try after that time.</summary>
    public sealed record WillReconnect(TimeSpan Wait, string Reason) : GatewayAction;

    /// <summary>Nothing more is tried.</summary>
    public sealed record Fail(string Reason) : GatewayAction;
}
