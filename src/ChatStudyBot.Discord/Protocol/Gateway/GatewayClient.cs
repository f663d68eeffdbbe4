using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>As many connections as Discord asks for; what arrives on any goes to the inbox.</summary>
internal sealed partial class GatewayClient(
    DiscordConnection connection,
    DiscordRest rest,
    InteractionInbox inbox,
    TimeProvider time,
    Random random,
    ILogger logger
)
{
    private IReadOnlyList<GatewayShard> _shards = [];

    /// <summary>Whether every connection is up.</summary>
    public bool IsLive => _shards is { Count: > 0 } shards && shards.All(shard => shard.IsLive);

    /// <summary>Stays connected until it is told to stop.</summary>
    /// <exception cref="GatewayRefusedException">Discord will not have this bot; the message says what to do.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var gate = new SessionGate(rest, time, Fork(), logger);
        try
        {
            _shards = await PlanAsync(gate, cancellationToken);
            using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAll(_shards.Select(shard => RunAsync(shard, any)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        catch (DiscordException e)
        {
            throw new GatewayRefusedException(e.Message);
        }
        finally
        {
            foreach (var shard in _shards)
            {
                shard.Dispose();
            }

            _shards = [];
        }
    }

    private async Task<IReadOnlyList<GatewayShard>> PlanAsync(
        SessionGate gate,
        CancellationToken cancellationToken
    )
    {
        var count = Math.Max(1, (await gate.ReadAsync(cancellationToken)).Shards);
        if (count > 1)
        {
            Log.Sharded(logger, count);
        }

        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(shard => new GatewayShard(
                    new ShardNumber(shard, count),
                    connection,
                    gate,
                    inbox,
                    Fork(),
                    time,
                    logger
                )),
        ];
    }

    /// <summary>When one is refused for good, the others stop too.</summary>
    private static async Task RunAsync(GatewayShard shard, CancellationTokenSource any)
    {
        try
        {
            await shard.RunAsync(any.Token);
        }
        finally
        {
            await any.CancelAsync();
        }
    }

    private Random Fork()
    {
        lock (random)
        {
            return new Random(random.Next());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord asks for {Count} gateway connections.")]
        public static partial void Sharded(ILogger logger, int count);
    }
}
