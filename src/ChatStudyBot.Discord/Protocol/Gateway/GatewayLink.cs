namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>One connection of a shard, from the try to open it until it is dropped.</summary>
internal sealed class GatewayLink
{
    private readonly Lock _lock = new();
    private bool _isDropped;

    public GatewaySocket? Socket { get; private set; }

    /// <returns>False: it came too late, and the link was dropped.</returns>
    public bool Take(GatewaySocket socket)
    {
        lock (_lock)
        {
            Socket = _isDropped ? null : socket;
            return !_isDropped;
        }
    }

    /// <returns>The socket to close, if it had one.</returns>
    public GatewaySocket? Drop()
    {
        lock (_lock)
        {
            _isDropped = true;
            return Socket;
        }
    }
}
