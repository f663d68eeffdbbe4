using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// How much one person may ask, in all places of a platform: so many questions in any stretch of that length. Kept in
/// memory.
/// </summary>
internal sealed class AskAllowance(TimeProvider time)
{
    public const int Most = 10;

    /// <summary>Of people who have asked nothing lately nothing is kept, once there are so many.</summary>
    private const int Crowd = 1000;

    private readonly Lock _lock = new();

    /// <summary>Oldest first.</summary>
    private readonly Dictionary<Account, List<DateTimeOffset>> _asked = [];

    private static TimeSpan Stretch => IAskBook.AskerKeptFor;

    /// <returns>Null when it may be asked, and counts from now on; otherwise when it may be.</returns>
    public DateTimeOffset? TryTake(Account account)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_asked.Count >= Crowd)
                LetGo(now);
            var asked = AskedBy(account);
            asked.RemoveAll(at => now - at >= Stretch);
            if (asked.Count >= Most)
                return asked[0] + Stretch;
            asked.Add(now);
            return null;
        }
    }

    /// <summary>What was taken last, when nothing was asked with it.</summary>
    public void GiveBack(Account account)
    {
        lock (_lock)
            if (AskedBy(account) is [.., _] asked)
                asked.RemoveAt(asked.Count - 1);
    }

    /// <param name="at">No earlier than what is known of them.</param>
    public void Add(Account account, DateTimeOffset at)
    {
        lock (_lock)
            AskedBy(account).Add(at);
    }

    private List<DateTimeOffset> AskedBy(Account account) =>
        _asked.TryGetValue(account, out var asked) ? asked : _asked[account] = [];

    private void LetGo(DateTimeOffset now)
    {
        foreach (var (account, asked) in _asked)
            if (asked.All(at => now - at >= Stretch))
                _asked.Remove(account);
    }
}
