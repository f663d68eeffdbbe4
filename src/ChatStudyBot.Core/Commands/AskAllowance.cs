using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands;

/// <summary>How much one person may ask: so many questions in any stretch of that length. Kept in memory.</summary>
internal sealed class AskAllowance(TimeProvider time)
{
    public const int Most = 10;

    /// <summary>Of people who have asked nothing lately nothing is kept, once there are so many.</summary>
    private const int Crowd = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<PlayerId, Queue<DateTimeOffset>> _asked = [];

    private static TimeSpan Stretch => IAskBook.AskerKeptFor;

    /// <returns>Null when it may be asked, and counts from now on; otherwise when it may be.</returns>
    public DateTimeOffset? TryTake(PlayerId player)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_asked.Count >= Crowd)
                LetGo(now);
            var asked = AskedBy(player);
            while (asked.TryPeek(out var oldest) && now - oldest >= Stretch)
                asked.Dequeue();
            if (asked.Count >= Most)
                return asked.Peek() + Stretch;
            asked.Enqueue(now);
            return null;
        }
    }

    /// <param name="at">No earlier than what is known of them.</param>
    public void Add(PlayerId player, DateTimeOffset at)
    {
        lock (_lock)
            AskedBy(player).Enqueue(at);
    }

    private Queue<DateTimeOffset> AskedBy(PlayerId player) =>
        _asked.TryGetValue(player, out var asked) ? asked : _asked[player] = new Queue<DateTimeOffset>();

    private void LetGo(DateTimeOffset now)
    {
        foreach (var (player, asked) in _asked)
            if (asked.All(at => now - at >= Stretch))
                _asked.Remove(player);
    }
}
