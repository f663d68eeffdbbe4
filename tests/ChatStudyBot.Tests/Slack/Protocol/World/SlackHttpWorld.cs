using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Http;
using ChatStudyBot.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>The endpoints on a server of their own, and Slack as the one who posts to them.</summary>
internal sealed class SlackHttpWorld : IAsyncDisposable
{
    public const string Secret = "signing-secret-that-nobody-may-see";

    private readonly WebApplication _app;
    private readonly HttpClient _client = new();
    private readonly Channel<string> _ended = Channel.CreateUnbounded<string>();

    private SlackHttpWorld(SlackWorld slack)
    {
        Slack = slack;
        var endpoints = new SlackEndpoints(
            new SigningSecret(new Secret(Secret)),
            slack.Inbox,
            slack.Time,
            slack.Log
        );
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.Use(
            async (context, next) =>
            {
                await next(context);
                _ended.Writer.TryWrite(context.Request.Path);
            }
        );
        endpoints.Map(_app);
    }

    public SlackWorld Slack { get; }

    public static async Task<SlackHttpWorld> StartAsync()
    {
        var world = new SlackHttpWorld(await SlackWorld.StartAsync());
        await world._app.StartAsync();
        return world;
    }

    public string Now => $"{Slack.Time.GetUtcNow().ToUnixTimeSeconds()}";

    public static string Sign(string timestamp, byte[] body, string secret = Secret) =>
        "v0="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret),
                (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]
            )
        );

    public Task<HttpResponseMessage> CommandAsync(string payload) =>
        PostAsync(SlackEndpoints.CommandsPath, Deliveries.FormOf(payload));

    public Task<HttpResponseMessage> InteractAsync(string payload) =>
        PostAsync(SlackEndpoints.InteractivityPath, $"payload={Uri.EscapeDataString(payload)}");

    public Task<HttpResponseMessage> HappenAsync(string payload) =>
        PostAsync(SlackEndpoints.EventsPath, payload, "application/json");

    /// <summary>Posts it as Slack does: signed, now.</summary>
    public Task<HttpResponseMessage> PostAsync(
        string path,
        string body,
        string type = "application/x-www-form-urlencoded",
        bool chunked = false
    )
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return PostAsync(path, bytes, Sign(Now, bytes), Now, type, chunked);
    }

    public async Task<HttpResponseMessage> PostAsync(
        string path,
        byte[] body,
        string? signature,
        string? timestamp,
        string type = "application/x-www-form-urlencoded",
        bool chunked = false
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _app.Urls.Single() + path);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TransferEncodingChunked = chunked;
        Add(request, "x-slack-SIGNATURE", signature);
        Add(request, "x-slack-request-TIMESTAMP", timestamp);
        return await _client.SendAsync(request).Soon("the reply of the endpoint");
    }

    public Task<HttpResponseMessage> GetAsync(string path) =>
        _client.GetAsync(new Uri(_app.Urls.Single() + path)).Soon("the reply of the endpoint");

    /// <summary>Posts as Slack does, as the first thing, and hangs up before there is an answer.</summary>
    public async Task HangUpAsync(string path, string body, Task when)
    {
        using var hangUp = new CancellationTokenSource();
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, _app.Urls.Single() + path);
        request.Content = new ByteArrayContent(bytes);
        Add(request, "X-Slack-Signature", Sign(Now, bytes));
        Add(request, "X-Slack-Request-Timestamp", Now);
        var posting = _client.SendAsync(request, hangUp.Token);
        await when;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        await _ended.Reader.ReadAsync().AsTask().Soon("the end of what was hung up");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
        _client.Dispose();
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
