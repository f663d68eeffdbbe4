using System.Globalization;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>One request to the REST API, which may be sent several times.</summary>
internal sealed record RestRequest
{
    private RestRequest(HttpMethod method, FormattableString path)
    {
        Method = method;
        Route = $"{method} {path.Format}";
        Path = Format(path, Reveal);
        Shown = $"{method} {Format(path, Plain)}";
    }

    public static TimeSpan UsualTimeout { get; } = TimeSpan.FromSeconds(10);

    public HttpMethod Method { get; }

    /// <summary>The request without its ids: the same for all requests that may share a rate limit.</summary>
    public string Route { get; }

    /// <summary>Relative to the base address; may hold an interaction's token.</summary>
    public string Path { get; }

    /// <summary>For people to read: no token in it.</summary>
    public string Shown { get; }

    /// <summary>The channel, server, or webhook and token that rate limits are counted by.</summary>
    public string Resource { get; init; } = "";

    public RestBody? Body { get; init; }

    public RestAccess Access { get; init; } = RestAccess.Bot;

    /// <summary>Whether it does no harm when Discord gets it twice.</summary>
    public bool MayRepeat { get; init; } = true;

    /// <summary>How long to begin tries, waits for rate limits included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>When one try counts as lost.</summary>
    public TimeSpan Timeout { get; init; } = UsualTimeout;

    public static RestRequest Get(FormattableString path) => new(HttpMethod.Get, path);

    public static RestRequest Post(FormattableString path, RestBody? body) =>
        new(HttpMethod.Post, path) { Body = body };

    public static RestRequest Patch(FormattableString path, RestBody body) =>
        new(HttpMethod.Patch, path) { Body = body };

    public static RestRequest Put(FormattableString path, RestBody body) =>
        new(HttpMethod.Put, path) { Body = body };

    public static RestRequest Delete(FormattableString path) => new(HttpMethod.Delete, path);

    private static string Format(FormattableString path, Func<object?, string> show) =>
        string.Format(
            CultureInfo.InvariantCulture,
            path.Format,
            [.. path.GetArguments().Select(argument => (object)show(argument))]
        );

    private static string Reveal(object? argument) =>
        Uri.EscapeDataString(argument is Secret secret ? secret.Reveal : Plain(argument));

    private static string Plain(object? argument) => argument?.ToString() ?? "";
}

/// <summary>What lets a request in, and which limits it is under.</summary>
internal enum RestAccess
{
    /// <summary>The bot's token; under the global limit.</summary>
    Bot,

    /// <summary>The interaction's token in the path; outside the global limit.</summary>
    InteractionToken,

    /// <summary>As <see cref="InteractionToken"/>, in no bucket, and only within three seconds.</summary>
    Callback,
}
