using System.Net;

namespace ChatStudyBot.Configuration;

/// <param name="Url">Where it listens: scheme, host and port, nothing after them.</param>
/// <param name="PublicUrl">Where people reach it; null when that is the same.</param>
/// <param name="AccessKey">Asked of callers from off loopback.</param>
internal sealed record WebOptions(Uri Url, Uri? PublicUrl, string? AccessKey)
{
    private const int ShortestKey = 12;
    private static readonly Uri Default = new("http://127.0.0.1:5080");

    public static WebOptions Read(KeyReader keys)
    {
        var url = ReadUrl(keys);
        var key = keys.Text("Web:AccessKey");
        if (key is { Length: < ShortestKey })
        {
            keys.Refuse("Web:AccessKey", $"must have at least {ShortestKey} characters.");
        }
        else if (key is null && !IsLoopback(url))
        {
            keys.Refuse(
                "Web:AccessKey",
                $"must be set, since Web:Url {url.OriginalString} can be reached from other machines."
            );
        }

        return new(url, keys.Address("Web:PublicUrl"), key);
    }

    private static Uri ReadUrl(KeyReader keys)
    {
        if (keys.Text("Web:Url") is not { } text)
        {
            return Default;
        }

        // Every address of the machine, as Kestrel writes it and no Uri can hold it.
        var readable = text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
            .Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        if (
            Uri.TryCreate(readable, UriKind.Absolute, out var url)
            && url is { Scheme: "http", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            && (IPAddress.TryParse(url.DnsSafeHost, out _) || url.Host == "localhost")
        )
        {
            return url;
        }

        keys.Refuse(
            "Web:Url",
            text,
            "of the form http://ADDRESS:PORT; https is the work of a proxy in front"
        );
        return Default;
    }

    private static bool IsLoopback(Uri url) =>
        url.Host == "localhost"
        || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
