using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>
/// A Discord on loopback that answers what the test says and nothing else: a request nobody expected, or one that
/// Discord would frown at, fails the test.
/// </summary>
internal sealed partial class DiscordServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, Func<SentRequest, ServerReply>> _answers = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<SentRequest> _sent = new();
    private readonly Channel<SentRequest> _arrivals = Channel.CreateUnbounded<SentRequest>();
    private readonly Channel<GatewayPeer> _connections = Channel.CreateUnbounded<GatewayPeer>();
    private readonly ConcurrentBag<GatewayPeer> _peers = [];
    private int _refusals;

    private DiscordServer(TimeProvider time)
    {
        _time = time;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(HandleAsync);
    }

    public const string Token = "bot-token-that-nobody-may-see";

    public Uri Address { get; private set; } = new("http://unset");

    public Uri Api => new(Address, "api/v10");

    /// <summary>Without a trailing slash, as Discord has it.</summary>
    public string Gateway => $"ws://{Address.Authority}";

    public string ResumeGateway => $"ws://{Address.Authority}/resume";

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    /// <summary>Answers what no test has said; null: nobody expected it.</summary>
    public Func<SentRequest, ServerReply?> Otherwise { get; set; } = _ => null;

    public static async Task<DiscordServer> StartAsync(TimeProvider time)
    {
        var server = new DiscordServer(time);
        await server._app.StartAsync();
        server.Address = new Uri(
            server
                ._app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );
        return server;
    }

    /// <summary>Says what a request is answered from now on.</summary>
    /// <param name="at">Method and path below the version, query included.</param>
    public void On(string at, Func<SentRequest, ServerReply> answer) => _answers[at] = answer;

    /// <summary>Says what the requests are answered, one after the other; the last one stays.</summary>
    public void On(string at, params ServerReply[] replies)
    {
        var left = new Queue<ServerReply>(replies);
        On(
            at,
            _ =>
            {
                lock (left)
                {
                    return left.Count > 1 ? left.Dequeue() : left.Peek();
                }
            }
        );
    }

    public void OnGatewayBot(params ServerReply[] replies) => On("GET /gateway/bot", replies);

    public ServerReply GatewayBot(
        int remaining = 1000,
        int concurrency = 1,
        int shards = 1,
        int resetAfter = 0
    ) =>
        ServerReply.Ok(
            $$$"""{"url":"{{{Gateway}}}","shards":{{{shards}}},"session_start_limit":{"total":1000,"remaining":{{{remaining}}},"reset_after":{{{resetAfter}}},"max_concurrency":{{{concurrency}}}}}"""
        );

    /// <summary>The next so many connections are refused.</summary>
    public void RefuseConnections(int count) => Volatile.Write(ref _refusals, count);

    public Task<SentRequest> ArrivalAsync() => _arrivals.Reader.ReadAsync().AsTask().Soon("a request");

    public Task<GatewayPeer> ConnectionAsync() =>
        _connections.Reader.ReadAsync().AsTask().Soon("a gateway connection");

    public int Count(string at) => _sent.Count(request => Below(request) == at);

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers)
        {
            peer.Abort();
        }

        await _app.DisposeAsync();
        Assert.Empty(_faults);
    }

    private static string Below(SentRequest request) =>
        request.At.Replace("/api/v10", "", StringComparison.Ordinal);

    private async Task HandleAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await ConnectAsync(context);
            return;
        }

        var request = await SentRequest.ReadAsync(context.Request, _time.GetUtcNow());
        _sent.Enqueue(request);
        Check(request);
        var reply = _answers.TryGetValue(Below(request), out var answer)
            ? answer(request)
            : Otherwise(request);
        if (reply is null)
        {
            _faults.Enqueue($"nobody expected {request.At}");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _arrivals.Writer.TryWrite(request);
        await reply.WriteAsync(context);
    }

    private async Task ConnectAsync(HttpContext context)
    {
        if (Interlocked.Decrement(ref _refusals) >= 0)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            _connections.Writer.TryWrite(null!);
            return;
        }

        var peer = new GatewayPeer(
            await context.WebSockets.AcceptWebSocketAsync(),
            context.Request.Path,
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.UserAgent.ToString()
        );
        _peers.Add(peer);
        _connections.Writer.TryWrite(peer);
        await peer.Done;
    }

    private void Check(SentRequest request)
    {
        void Fault(string what) => _faults.Enqueue($"{request.At}: {what}");
        var isByToken = request.At.Contains("/webhooks/") || request.At.Contains("/interactions/");
        if (!request.At.Contains(" /api/v10/"))
        {
            Fault("not of version 10");
        }

        if (!UserAgent().IsMatch(request["User-Agent"] ?? ""))
        {
            Fault($"User-Agent '{request["User-Agent"]}'");
        }

        if (request["Authorization"] != (isByToken ? null : $"Bot {Token}"))
        {
            Fault($"Authorization '{request["Authorization"]}'");
        }

        if (
            request.Body.Length > 0
            && request["Content-Type"] is not "application/json"
            && request["Content-Type"]?.StartsWith("multipart/form-data; boundary=", StringComparison.Ordinal)
                != true
        )
        {
            Fault($"Content-Type '{request["Content-Type"]}'");
        }
    }

    [GeneratedRegex(@"^DiscordBot \(\S+, \S+\)")]
    private static partial Regex UserAgent();
}
