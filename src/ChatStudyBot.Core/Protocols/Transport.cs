namespace ChatStudyBot.Core.Protocols;

/// <summary>How the platforms are called.</summary>
public static class Transport
{
    /// <summary>Follows no redirect and writes no address, where tokens are, into traces.</summary>
    public static SocketsHttpHandler Create() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            EnableMultipleHttp2Connections = true,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
