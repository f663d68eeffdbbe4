using System.Collections.Concurrent;
using System.Text.Json;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>A Slack on loopback.</summary>
internal sealed class SlackServer : LoopbackServer<SlackPeer>
{
    public const string BotToken = "xoxb-token-that-nobody-may-see";
    public const string AppToken = "xapp-token-that-nobody-may-see";
    public const string Ticket = "ticket-that-nobody-may-see";

    /// <summary>Where the answers to what people did go.</summary>
    public const string ResponsePath = "/commands/T1/1/address-that-nobody-may-see";

    private readonly ConcurrentDictionary<string, bool> _tickets = new();
    private int _lastTicket;

    private SlackServer(TimeProvider time)
        : base(time, "/api", (socket, context) => new SlackPeer(socket, context.Request)) { }

    public Uri Api => new(Address, "api");

    public string ResponseUrl => new Uri(Address, ResponsePath).AbsoluteUri;

    public static async Task<SlackServer> StartAsync(TimeProvider time)
    {
        var server = new SlackServer(time);
        await server.StartAsync();
        return server;
    }

    /// <summary>From now on, connections are let in.</summary>
    public void OnConnectionsOpen() => On("POST /apps.connections.open", _ => Connection());

    /// <summary>Where to connect to, once.</summary>
    public ServerReply Connection()
    {
        var ticket = $"{Ticket}-{Interlocked.Increment(ref _lastTicket)}";
        _tickets[ticket] = true;
        return ServerReply.Ok(
            $$"""{"ok":true,"url":"ws://{{Address.Authority}}/link/?ticket={{ticket}}&app_id=A1"}"""
        );
    }

    /// <returns>A connection that showed a ticket of its own; null: one that was refused.</returns>
    public async Task<SlackPeer> PeerAsync()
    {
        var peer = await ConnectionAsync();
        if (peer is not null)
        {
            var ticket = peer.Query.Split('=', '&')[1];
            Assert.True(_tickets.TryRemove(ticket, out _), $"the ticket {ticket} is not good any more");
        }

        return peer!;
    }

    protected override IEnumerable<string> FaultsOf(SentRequest request)
    {
        var isApi = request.At.Contains(" /api/", StringComparison.Ordinal);
        var isForm = request["Content-Type"] == "application/x-www-form-urlencoded";
        var token =
            !isApi ? null
            : request.At.EndsWith("/apps.connections.open", StringComparison.Ordinal) ? AppToken
            : BotToken;
        if (request["Authorization"] != (token is null ? null : $"Bearer {token}"))
        {
            yield return $"Authorization '{request["Authorization"]}'";
        }

        if (request.At.Contains('?') || request.Text.Contains("that-nobody-may-see"))
        {
            yield return "a secret where none belongs";
        }

        if (request["User-Agent"]?.StartsWith("ChatStudyBot/", StringComparison.Ordinal) != true)
        {
            yield return $"User-Agent '{request["User-Agent"]}'";
        }

        if (request.At.Contains(" /upload/", StringComparison.Ordinal))
        {
            if (request["Content-Type"] != "application/octet-stream")
            {
                yield return $"Content-Type '{request["Content-Type"]}' of a file";
            }

            yield break;
        }

        if (!isForm && request["Content-Type"] != "application/json; charset=utf-8")
        {
            yield return $"Content-Type '{request["Content-Type"]}'";
        }

        if (!isForm && HasNull(request.Json))
        {
            yield return "null instead of nothing";
        }

        if (!isForm && request.At.EndsWith("/users.info", StringComparison.Ordinal))
        {
            yield return "JSON where none is read";
        }
    }

    private static bool HasNull(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.Array => json.EnumerateArray().Any(HasNull),
            JsonValueKind.Object => json.EnumerateObject().Any(member => HasNull(member.Value)),
            _ => false,
        };
}
