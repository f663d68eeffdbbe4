using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Delivery;

/// <summary>The interactions of the last minutes: Discord may deliver one several times, a replayed request too.</summary>
internal sealed class SeenInteractions(TimeProvider time)
{
    /// <summary>Longer than Discord replays to a session and than a signed request is taken.</summary>
    public static TimeSpan RememberedFor { get; } = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly HashSet<Snowflake> _ids = [];
    private readonly Queue<(Snowflake Id, DateTimeOffset At)> _order = new();

    /// <returns>Whether it is the first time.</returns>
    public bool Add(Snowflake id)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_order.TryPeek(out var oldest) && now - oldest.At > RememberedFor)
            {
                _ids.Remove(_order.Dequeue().Id);
            }

            if (!_ids.Add(id))
            {
                return false;
            }

            _order.Enqueue((id, now));
            return true;
        }
    }
}
