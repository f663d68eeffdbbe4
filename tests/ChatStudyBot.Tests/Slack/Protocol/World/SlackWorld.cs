using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Socket;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>A client and a Slack on loopback, with one clock between them.</summary>
internal sealed class SlackWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private SlackWorld(ManualTime time, SlackServer server, TimeSpan keepAlive)
    {
        Time = time;
        Server = server;
        Connection = new SlackConnection(
            new Secret(SlackServer.BotToken),
            new Secret(SlackServer.AppToken),
            server.Api
        );
        Api = SlackApi.Over(Connection, Http, time, new Random(1), Log);
        Inbox = new SlackInbox(Handler, Api, time, Log);
        Client = new SocketModeClient(Connection, Api, Inbox, time, new Random(1), Log)
        {
            KeepAlive = keepAlive,
        };
    }

    public HttpMessageInvoker Http { get; } = new(Transport.Create());

    public ManualTime Time { get; }

    public SlackServer Server { get; }

    public LogLines Log { get; } = new();

    public SlackRecorder Handler { get; } = new();

    public SlackConnection Connection { get; }

    public SlackApi Api { get; }

    public SlackInbox Inbox { get; }

    public SocketModeClient Client { get; }

    /// <summary>The sockets' run, to see how it ends.</summary>
    public Task Running => _running;

    /// <param name="keepAlive">In the system's time; null: no pings.</param>
    public static async Task<SlackWorld> StartAsync(TimeSpan? keepAlive = null)
    {
        var time = new ManualTime();
        return new SlackWorld(
            time,
            await SlackServer.StartAsync(time),
            keepAlive ?? Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>A world in which both sockets are being connected.</summary>
    public static async Task<SlackWorld> ConnectingAsync(TimeSpan? keepAlive = null)
    {
        var world = await StartAsync(keepAlive);
        world.Server.OnConnectionsOpen();
        world.Connect();
        return world;
    }

    /// <summary>A world in which both sockets are connected, and nothing is timed any more.</summary>
    public static async Task<(SlackWorld World, SlackPeer First, SlackPeer Second)> LiveAsync()
    {
        var world = await ConnectingAsync();
        var (first, second) = (await world.GreetAsync(), await world.GreetAsync());
        await world.Time.IdleAsync();
        return (world, first, second);
    }

    public void Connect() => _running = Client.RunAsync(_stop.Token);

    /// <summary>Takes a new connection through its greeting.</summary>
    public async Task<SlackPeer> GreetAsync()
    {
        var peer = await Server.PeerAsync();
        await peer.HelloAsync();
        await peer.SettleAsync();
        return peer;
    }

    /// <summary>Ends when the client knows that it is connected.</summary>
    public async Task IsLiveAsync()
    {
        async Task SpinAsync()
        {
            while (!Client.IsLive)
            {
                await Task.Yield();
            }
        }

        await SpinAsync().Soon("a connection");
    }

    /// <summary>Lets the waits between five tries of a request pass.</summary>
    public async Task PassBackoffsAsync()
    {
        for (var seconds = 0.5; seconds <= 4; seconds *= 2)
        {
            await Time.PassAsync(TimeSpan.FromSeconds(seconds / 2), TimeSpan.FromSeconds(seconds));
        }
    }

    /// <summary>Tells the client to stop, and does not wait for it.</summary>
    public void BeginStop() => _stop.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Server.DisposeAsync();
        var draining = Inbox.DrainAsync();
        await PassUntilAsync(Task.WhenAll(Task.WhenAny(_running), draining)).Soon("the end of all that runs");
        Inbox.Dispose();
        Http.Dispose();
        _stop.Dispose();
        Assert.DoesNotContain(Log.All, line => line.Text.Contains("that-nobody-may-see"));
    }

    private async Task PassUntilAsync(Task end)
    {
        while (!end.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
