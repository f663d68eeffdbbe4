using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Gateway;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>A client and a Discord on loopback, with one clock between them.</summary>
internal sealed class DiscordWorld : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(RestWire.CreateTransport());
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private DiscordWorld(ManualTime time, DiscordServer server)
    {
        Time = time;
        Server = server;
        var connection = new DiscordConnection(new Secret(DiscordServer.Token), server.Api);
        Rest = DiscordRest.Over(connection, _http, time, new Random(1), Log);
        Inbox = new InteractionInbox(Handler, Rest, time, Log);
        Client = new GatewayClient(connection, Rest, Inbox, time, new Random(1), Log);
    }

    public ManualTime Time { get; }

    public DiscordServer Server { get; }

    public LogLines Log { get; } = new();

    public Recorder Handler { get; } = new();

    public DiscordRest Rest { get; }

    public InteractionInbox Inbox { get; }

    public GatewayClient Client { get; }

    /// <summary>The gateway's run, to see how it ends.</summary>
    public Task Running => _running;

    public static async Task<DiscordWorld> StartAsync()
    {
        var time = new ManualTime();
        return new DiscordWorld(time, await DiscordServer.StartAsync(time));
    }

    /// <summary>A world in which the gateway is being connected.</summary>
    public static async Task<DiscordWorld> ConnectingAsync()
    {
        var world = await StartAsync();
        world.Server.OnGatewayBot(world.Server.GatewayBot());
        world.Connect();
        return world;
    }

    public void Connect() => _running = Client.RunAsync(_stop.Token);

    /// <summary>Takes a new connection through greeting and identification.</summary>
    public async Task<GatewayPeer> LiveAsync(string session = "first", int interval = 40_000)
    {
        var peer = await Server.ConnectionAsync();
        await peer.HelloAsync(interval);
        await peer.ReadAsync(opcode: 2);
        await peer.DispatchAsync("READY", 1, Ready(session));
        await peer.SettleAsync();
        return peer;
    }

    /// <summary>Takes a connection that resumes through greeting and resumption.</summary>
    public async Task<GatewayPeer> ResumedAsync(long sequence, string session = "first")
    {
        var peer = await Server.ConnectionAsync();
        await peer.HelloAsync();
        var resume = await peer.ReadAsync(opcode: 6);
        Assert.Equal("/resume/", peer.Path);
        Assert.Equal("?v=10&encoding=json", peer.Query);
        Assert.Equal(DiscordServer.Token, resume.GetProperty("token").GetString());
        Assert.Equal(session, resume.GetProperty("session_id").GetString());
        Assert.Equal(sequence, resume.GetProperty("seq").GetInt64());
        return peer;
    }

    public string Ready(string session) =>
        $$$"""{"v":10,"user":{"id":"11","username":"studybot","bot":true},"session_id":"{{{session}}}","resume_gateway_url":"{{{Server.ResumeGateway}}}","guilds":[{"id":"12","unavailable":true}],"application":{"id":"11","flags":0}}""";

    /// <summary>An interaction at its handler.</summary>
    public async Task<ReceivedInteraction> ReceiveAsync(string interaction)
    {
        Assert.Equal(Offered.Taken, Inbox.Offer(Interactions.Read(interaction)));
        return await Handler.NextAsync();
    }

    /// <summary>Of the interaction 101, received now.</summary>
    public InteractionTicket Ticket() =>
        new(new Snowflake(101), new Snowflake(11), new Secret(Interactions.Token), Time.GetUtcNow());

    /// <summary>Lets the waits between five tries of a request pass.</summary>
    public async Task PassBackoffsAsync()
    {
        for (var seconds = 0.5; seconds <= 4; seconds *= 2)
        {
            await Time.PassAsync(TimeSpan.FromSeconds(seconds / 2), TimeSpan.FromSeconds(seconds));
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.Soon("the end of the gateway");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Server.DisposeAsync();
        await Task.WhenAny(_running).Soon("the end of the gateway");
        var draining = Inbox.DrainAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        await draining.Soon("the end of the handlers");
        Inbox.Dispose();
        _http.Dispose();
        _stop.Dispose();
        Assert.DoesNotContain(Log.All, line => line.Text.Contains(DiscordServer.Token));
    }
}
