using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatStudyBot.Tests.World;

/// <summary>
/// A platform on loopback that answers what the test says and nothing else: a request nobody expected, or one that
/// the platform would frown at, fails the test.
/// </summary>
/// <param name="root">Of all paths: <c>/api/v10</c>.</param>
/// <param name="connect">Makes the server's end of a WebSocket.</param>
internal abstract class LoopbackServer<TPeer>(
    TimeProvider time,
    string root,
    Func<WebSocket, HttpContext, TPeer> connect
) : IAsyncDisposable
    where TPeer : SocketPeer
{
    private readonly ConcurrentDictionary<string, Func<SentRequest, ServerReply>> _answers = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<SentRequest> _sent = new();
    private readonly Channel<SentRequest> _arrivals = Channel.CreateUnbounded<SentRequest>();
    private readonly Channel<TPeer> _connections = Channel.CreateUnbounded<TPeer>();
    private readonly ConcurrentBag<TPeer> _peers = [];
    private WebApplication? _app;
    private int _refusals;

    public Uri Address { get; private set; } = new("http://unset");

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    /// <summary>Answers what no test has said; null: nobody expected it.</summary>
    public Func<SentRequest, ServerReply?> Otherwise { get; set; } = _ => null;

    /// <summary>Says what a request is answered from now on.</summary>
    /// <param name="at">Method and path below the root, query included.</param>
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

    /// <summary>The next so many connections are refused.</summary>
    public void RefuseConnections(int count) => Volatile.Write(ref _refusals, count);

    public Task<SentRequest> ArrivalAsync() => _arrivals.Reader.ReadAsync().AsTask().Soon("a request");

    /// <returns>Null: it was refused.</returns>
    public Task<TPeer> ConnectionAsync() => _connections.Reader.ReadAsync().AsTask().Soon("a connection");

    public int Count(string at) => _sent.Count(request => Below(request) == at);

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers)
        {
            peer.Abort();
        }

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Assert.Empty(_faults);
    }

    protected async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(HandleAsync);
        await _app.StartAsync();
        Address = new Uri(
            _app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );
    }

    /// <returns>What the platform would frown at.</returns>
    protected abstract IEnumerable<string> FaultsOf(SentRequest request);

    private string Below(SentRequest request) =>
        request.At.Replace($" {root}", " ", StringComparison.Ordinal);

    private async Task HandleAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await ConnectAsync(context);
            return;
        }

        var request = await SentRequest.ReadAsync(context.Request, time.GetUtcNow());
        _sent.Enqueue(request);
        foreach (var fault in FaultsOf(request))
        {
            _faults.Enqueue($"{request.At}: {fault}");
        }

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

        var peer = connect(await context.WebSockets.AcceptWebSocketAsync(), context);
        _peers.Add(peer);
        _connections.Writer.TryWrite(peer);
        await peer.Done;
    }
}
