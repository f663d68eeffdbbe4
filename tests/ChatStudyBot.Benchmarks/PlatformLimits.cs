using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Discord and Slack on loopback, as far as posts need them: they take what their limits allow and answer the rest
/// with 429, Discord beyond 50 requests of any kind in any second, Slack beyond one post a second into a channel.
/// </summary>
internal sealed class PlatformLimits : IAsyncDisposable
{
    public const string DiscordPath = "/discord";
    public const string SlackPath = "/slack";

    /// <summary>What interactions by HTTP would be signed with.</summary>
    public static readonly string DiscordKey = new('0', 64);

    private const int DiscordRequestsPerSecond = 50;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly Queue<long> _lately = new();
    private readonly ConcurrentDictionary<string, long> _postedAt = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Channel, long At)> _posts = new();
    private long _number = 1_000_000;
    private int _tooMany;

    private PlatformLimits(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What was taken, in its order, with the time stamps of <see cref="Stopwatch"/>.</summary>
    public IReadOnlyCollection<(string Channel, long At)> Posts => _posts;

    /// <summary>How often it was 429.</summary>
    public int TooMany => Volatile.Read(ref _tooMany);

    public static async Task<PlatformLimits> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        var limits = new PlatformLimits(app);
        app.Use(limits.LimitDiscordAsync);
        app.MapGet(
            $"{DiscordPath}/applications/@me",
            () =>
                Json(
                    $$"""{"id":"1","name":"benchmark","verify_key":"{{DiscordKey}}","interactions_endpoint_url":"https://benchmark.example/discord/interactions"}"""
                )
        );
        app.MapGet($"{DiscordPath}/applications/1/commands", () => Json("[]"));
        app.MapPut($"{DiscordPath}/applications/1/commands", () => Json("[]"));
        app.MapPost($"{DiscordPath}/channels/{{channel}}/messages", limits.PostToDiscord);
        app.MapPost(
            $"{SlackPath}/auth.test",
            () =>
                Json(
                    """{"ok":true,"url":"https://benchmark.example/","team":"T","team_id":"T1","user":"bot","user_id":"U1","bot_id":"B1"}"""
                )
        );
        app.MapPost($"{SlackPath}/chat.postMessage", limits.PostToSlackAsync);
        await app.StartAsync();
        return limits;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task LimitDiscordAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(DiscordPath, StringComparison.Ordinal) || IsAllowed())
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref _tooMany);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers["X-RateLimit-Global"] = "true";
        await Json("""{"message":"You are being rate limited.","retry_after":1.0,"global":true}""")
            .ExecuteAsync(context);
    }

    private bool IsAllowed()
    {
        lock (_lately)
        {
            var now = Stopwatch.GetTimestamp();
            while (_lately.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest, now) >= Second)
            {
                _lately.Dequeue();
            }

            if (_lately.Count >= DiscordRequestsPerSecond)
            {
                return false;
            }

            _lately.Enqueue(now);
            return true;
        }
    }

    private IResult PostToDiscord(string channel, HttpResponse response)
    {
        response.Headers["X-RateLimit-Bucket"] = "posts";
        response.Headers["X-RateLimit-Limit"] = "5";
        response.Headers["X-RateLimit-Remaining"] = "4";
        response.Headers["X-RateLimit-Reset-After"] = "5";
        _posts.Enqueue((channel, Stopwatch.GetTimestamp()));
        return Json(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"id":"{{Interlocked.Increment(ref _number)}}","channel_id":"{{channel}}"}"""
            )
        );
    }

    private async Task<IResult> PostToSlackAsync(HttpRequest request, HttpResponse response)
    {
        var body = await JsonNode.ParseAsync(request.Body);
        var channel = body!["channel"]!.GetValue<string>();
        var now = Stopwatch.GetTimestamp();
        var isTooMany = false;
        _postedAt.AddOrUpdate(
            channel,
            now,
            (_, before) =>
            {
                isTooMany = Stopwatch.GetElapsedTime(before, now) < Second;
                return isTooMany ? before : now;
            }
        );
        if (isTooMany)
        {
            Interlocked.Increment(ref _tooMany);
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = "1";
            return Json("""{"ok":false,"error":"ratelimited"}""");
        }

        _posts.Enqueue((channel, now));
        return Json(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"ok":true,"channel":"{{channel}}","ts":"1795700000.{{Interlocked.Increment(ref _number)}}"}"""
            )
        );
    }

    private static IResult Json(string text) => Results.Content(text, "application/json");
}
