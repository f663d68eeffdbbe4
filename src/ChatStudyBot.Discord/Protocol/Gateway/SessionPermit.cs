namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>Leave to start one session.</summary>
/// <param name="end">Told once whether it was used.</param>
internal sealed class SessionPermit(Uri gateway, Action<bool> end)
{
    private int _isEnded;

    public Uri Gateway => gateway;

    public void End(bool isUsed)
    {
        if (Interlocked.Exchange(ref _isEnded, 1) == 0)
        {
            end(isUsed);
        }
    }
}
