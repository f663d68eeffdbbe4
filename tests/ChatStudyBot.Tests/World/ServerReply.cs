using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Tests.World;

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
