namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>
/// Ten thousand answers of 401, 403 or 429 within ten minutes, and Discord bans the address. This stops at a tenth.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class InvalidRequests(TimeProvider time)
{
    public const int Most = 1000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _times = new();

    /// <summary>How long nothing may be sent; zero: not at all.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (_lock)
            {
                var now = time.GetUtcNow();
                while (_times.TryPeek(out var oldest) && now - oldest >= Window)
                {
                    _times.Dequeue();
                }

                return _times.Count < Most ? TimeSpan.Zero : _times.Peek() + Window - now;
            }
        }
    }

    public void Count(int status, bool isShared)
    {
        if (status is 401 or 403 || (status == 429 && !isShared))
        {
            lock (_lock)
            {
                _times.Enqueue(time.GetUtcNow());
            }
        }
    }
}
