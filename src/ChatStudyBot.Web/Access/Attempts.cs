using System.Collections.Concurrent;
using System.Net;

namespace ChatStudyBot.Web.Access;

/// <summary>Slows down who guesses keys: after five wrong ones each costs twice the wait of the one before.</summary>
internal sealed class Attempts(TimeProvider time)
{
    private const int Free = 5;
    private const int MostAddresses = 10_000;

    /// <summary>When so many callers guess at once, those that come later are slowed as one.</summary>
    private const string Crowd = "";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Until)> _wrong = new();

    /// <returns>How long this caller has to wait; null when it may try.</returns>
    public TimeSpan? Wait(IPAddress? caller) =>
        _wrong.TryGetValue(SlotOf(caller), out var entry)
        && entry.Until - time.GetUtcNow() is var left
        && left > TimeSpan.Zero
            ? left
            : null;

    public void Failed(IPAddress? caller)
    {
        var now = time.GetUtcNow();
        if (_wrong.Count >= MostAddresses)
            foreach (var (key, entry) in _wrong)
                if (entry.Until < now - LongestWait)
                    _wrong.TryRemove(key, out _);
        _wrong.AddOrUpdate(
            SlotOf(caller),
            _ => (1, now),
            (_, entry) => (entry.Count + 1, now + WaitAfter(entry.Count + 1))
        );
    }

    public void Succeeded(IPAddress? caller) => _wrong.TryRemove(Key(caller), out _);

    private string SlotOf(IPAddress? caller)
    {
        var key = Key(caller);
        return _wrong.Count < MostAddresses || _wrong.ContainsKey(key) ? key : Crowd;
    }

    private static TimeSpan WaitAfter(int count)
    {
        if (count <= Free)
            return TimeSpan.Zero;
        var wait = TimeSpan.FromSeconds(1 << Math.Min(count - Free - 1, 12));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>Of IPv6 the network: one caller has all addresses in it.</summary>
    private static string Key(IPAddress? caller)
    {
        if (caller is null)
            return Crowd;
        var address = caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller;
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes[..8] : bytes);
    }
}
