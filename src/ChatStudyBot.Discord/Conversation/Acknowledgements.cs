using System.Collections.Concurrent;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>
/// The last private acknowledgement of each person on each card: a new one takes the place of the old, so that one
/// line stays.
/// </summary>
internal sealed partial class Acknowledgements(
    DiscordRest rest,
    TimeProvider time,
    ILogger<Acknowledgements> logger
)
{
    /// <summary>More than that are not kept; what is then left over is a line too many, and nothing else.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(Snowflake Person, Snowflake Card), InteractionTicket> _last =
        new();

    public async Task ReplaceAsync(
        Snowflake person,
        Snowflake card,
        InteractionTicket ticket,
        CancellationToken cancellationToken
    )
    {
        InteractionTicket? before = null;
        _last.AddOrUpdate(
            (person, card),
            ticket,
            (_, old) =>
            {
                before = old;
                return ticket;
            }
        );
        if (_last.Count > Most)
            Forget();
        if (before is null || !before.IsUsable(time.GetUtcNow()))
            return;
        try
        {
            await rest.DeleteOriginalAsync(before, cancellationToken);
        }
        catch (DiscordException e)
        {
            LogLeft(logger, e.Message);
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, ticket) in _last)
            if (!ticket.IsUsable(now) || _last.Count > Most)
                _last.TryRemove(key, out _);
    }

    [LoggerMessage(1, LogLevel.Debug, "An older acknowledgement stays: {Reason}")]
    private static partial void LogLeft(ILogger logger, string reason);
}
