using System.Diagnostics.CodeAnalysis;

namespace ChatStudyBot.Core.Protocols;

/// <summary>What arrived in the last minutes, by its key: a platform may deliver the same thing several times.</summary>
/// <param name="keptFor">Longer than the platform delivers again.</param>
/// <param name="most">With more, the oldest are let go.</param>
public sealed class Remembered<TKey, TValue>(TimeProvider time, TimeSpan keptFor, int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly Queue<Entry> _order = new();

    /// <param name="earlier">When it is not the first: what came with the first.</param>
    /// <returns>Whether it is the first time.</returns>
    public bool TryAdd(TKey key, TValue value, [MaybeNullWhen(true)] out TValue earlier)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            LetGo(oldest => now - oldest.At > keptFor);
            if (_entries.TryGetValue(key, out var known))
            {
                earlier = known.Value;
                return false;
            }

            LetGo(_ => _entries.Count >= most);
            earlier = default;
            var entry = new Entry(key, value, now);
            _entries.Add(key, entry);
            _order.Enqueue(entry);
            return true;
        }
    }

    /// <returns>Whether it has come and is not let go yet.</returns>
    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue found)
    {
        lock (_lock)
        {
            var isKept = _entries.TryGetValue(key, out var entry) && time.GetUtcNow() - entry.At <= keptFor;
            found = isKept ? entry!.Value : default;
            return isKept;
        }
    }

    /// <summary>As if it had never come.</summary>
    public void Forget(TKey key)
    {
        lock (_lock)
        {
            _entries.Remove(key);
        }
    }

    private void LetGo(Func<Entry, bool> isDone)
    {
        while (_order.TryPeek(out var oldest) && isDone(oldest))
        {
            _order.Dequeue();
            // A key that was forgotten may have come again since.
            if (_entries.TryGetValue(oldest.Key, out var entry) && ReferenceEquals(entry, oldest))
            {
                _entries.Remove(oldest.Key);
            }
        }
    }

    private sealed record Entry(TKey Key, TValue Value, DateTimeOffset At);
}
