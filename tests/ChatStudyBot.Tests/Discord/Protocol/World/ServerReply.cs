using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>What the server answers.</summary>
internal sealed record ServerReply(int Status, string Body = "", string ContentType = "application/json")
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The connection breaks instead.</summary>
    public bool IsDropped { get; private init; }

    /// <summary>Comes only after this ended.</summary>
    public Task Held { get; init; } = Task.CompletedTask;

    public static ServerReply Ok(string body) => new(200, body);

    public static ServerReply NoContent => new(204);

    public static ServerReply Dropped => new(0) { IsDropped = true };

    public static ServerReply Error(int status, int code, string message = "No") =>
        new(status, $$"""{"code":{{code}},"message":"{{message}}"}""");

    public static ServerReply TooMany(double seconds, string scope) =>
        new ServerReply(
            429,
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":{{(scope == "global" ? "true" : "false")}}}"""
            )
        )
            .With("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Scope", scope);

    /// <summary>Says the state of the bucket.</summary>
    public ServerReply Bucket(string name, int remaining, double resetAfter) =>
        With("X-RateLimit-Bucket", name)
            .With("X-RateLimit-Limit", "5")
            .With("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture));

    public ServerReply With(string header, string value)
    {
        _headers[header] = value;
        return this;
    }

    public async Task WriteAsync(HttpContext context)
    {
        await Held;
        if (IsDropped)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        foreach (var (name, value) in _headers)
        {
            context.Response.Headers[name] = value;
        }

        if (Body.Length > 0)
        {
            context.Response.ContentType = ContentType;
            await context.Response.WriteAsync(Body);
        }
    }
}
