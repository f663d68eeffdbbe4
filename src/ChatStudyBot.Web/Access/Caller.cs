using System.Net;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Access;

/// <summary>Where a request comes from.</summary>
internal static class Caller
{
    /// <summary>
    /// From this very machine, and to it by its own name: what a proxy passes on is not, nor is a page of another
    /// site whose name was made to point here.
    /// </summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLoopbackName(http.Request.Host.Host)
        && !http.Request.Headers.ContainsKey("Forwarded")
        && !http.Request.Headers.ContainsKey("X-Forwarded-For");

    public static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (TryAddress(host, out var address) && IPAddress.IsLoopback(address));

    public static bool IsAddress(string host) => TryAddress(host, out _);

    private static bool TryAddress(string host, out IPAddress address) =>
        IPAddress.TryParse(host.Trim('[', ']'), out address!);
}
