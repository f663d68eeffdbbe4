using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>What happened to a connection.</summary>
internal abstract record GatewayInput
{
    private GatewayInput() { }

    public sealed record Begin : GatewayInput;

    /// <summary>A new session may be started, there.</summary>
    public sealed record MayStart(Uri Gateway) : GatewayInput;

    /// <summary>No session will ever be started.</summary>
    public sealed record MayNotStart(string Reason) : GatewayInput;

    public sealed record Opened : GatewayInput;

    /// <summary>It was closed from the other side, broke, or could not be opened.</summary>
    /// <param name="Code">Null: nobody said.</param>
    public sealed record Lost(int? Code, string Reason) : GatewayInput;

    public sealed record Received(GatewayFrame Frame) : GatewayInput;

    /// <summary>The time <see cref="GatewayMachine.Due"/> has come.</summary>
    public sealed record TimePassed : GatewayInput;

    public sealed record Stop : GatewayInput;
}
