using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Access;

/// <summary>Whether a request was meant for us and made by our own pages.</summary>
internal sealed class RequestOrigin(LocalChatOptions options)
{
    /// <summary>
    /// A name we are known by, or an address: only names can be made to point at us by others (DNS rebinding).
    /// </summary>
    public bool IsHostKnown(HostString host) =>
        Caller.IsLoopbackName(host.Host)
        || Caller.IsAddress(host.Host)
        || Is(options.Url, host)
        || (options.PublicUrl is { } address && Is(address, host));

    /// <summary>Browsers tell who made the request; programs that are none send neither header.</summary>
    public bool IsOurs(HttpRequest request)
    {
        if (request.Headers.Origin is [{ } origin, ..])
            return Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && (
                    from.Authority.Equals(Authority(request), StringComparison.OrdinalIgnoreCase)
                    || (options.PublicUrl is { } address && from.Authority == address.Authority)
                );
        return request.Headers["Sec-Fetch-Site"] is not [{ } site, ..] || site is "same-origin" or "none";
    }

    /// <summary>As a <see cref="Uri"/> writes it: without the port of the scheme.</summary>
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var uri)
            ? uri.Authority
            : "";

    private static bool Is(Uri address, HostString host) =>
        address.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase);
}
