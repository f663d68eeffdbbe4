using System.Text.Json;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>What is sent to the gateway, as bytes.</summary>
internal sealed class GatewayWriter(Secret token, ShardNumber number)
{
    /// <summary>Interactions belong to no intent, and nothing else is wanted.</summary>
    private const int NoIntents = 0;

    private const string Name = "ChatStudyBot";

    /// <param name="action">One of those that send.</param>
    public byte[] Write(GatewayAction action) =>
        action switch
        {
            GatewayAction.SendHeartbeat(var sequence) => JsonSerializer.SerializeToUtf8Bytes(
                new GatewayCommand<long?>(GatewayOpcode.Heartbeat, sequence),
                DiscordJson.Default.GatewayCommandNullableInt64
            ),
            GatewayAction.SendIdentify => JsonSerializer.SerializeToUtf8Bytes(
                new GatewayCommand<IdentifyBody>(GatewayOpcode.Identify, Identify()),
                DiscordJson.Default.GatewayCommandIdentifyBody
            ),
            GatewayAction.SendResume(var session, var sequence) => JsonSerializer.SerializeToUtf8Bytes(
                new GatewayCommand<ResumeBody>(
                    GatewayOpcode.Resume,
                    new ResumeBody(token, session, sequence)
                ),
                DiscordJson.Default.GatewayCommandResumeBody
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };

    private IdentifyBody Identify() =>
        new(
            token,
            NoIntents,
            new IdentifyProperties(Environment.OSVersion.Platform.ToString(), Name, Name),
            [number.Shard, number.Count]
        );
}
