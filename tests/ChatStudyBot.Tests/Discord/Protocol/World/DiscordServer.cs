using System.Text.RegularExpressions;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>A Discord on loopback.</summary>
internal sealed partial class DiscordServer : LoopbackServer<GatewayPeer>
{
    private DiscordServer(TimeProvider time)
        : base(time, "/api/v10", (socket, context) => new GatewayPeer(socket, context.Request)) { }

    public const string Token = "bot-token-that-nobody-may-see";

    public Uri Api => new(Address, "api/v10");

    /// <summary>Without a trailing slash, as Discord has it.</summary>
    public string Gateway => $"ws://{Address.Authority}";

    public string ResumeGateway => $"ws://{Address.Authority}/resume";

    public static async Task<DiscordServer> StartAsync(TimeProvider time)
    {
        var server = new DiscordServer(time);
        await server.StartAsync();
        return server;
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

    protected override IEnumerable<string> FaultsOf(SentRequest request)
    {
        var isByToken = request.At.Contains("/webhooks/") || request.At.Contains("/interactions/");
        if (!request.At.Contains(" /api/v10/"))
        {
            yield return "not of version 10";
        }

        if (!UserAgent().IsMatch(request["User-Agent"] ?? ""))
        {
            yield return $"User-Agent '{request["User-Agent"]}'";
        }

        if (request["Authorization"] != (isByToken ? null : $"Bot {Token}"))
        {
            yield return $"Authorization '{request["Authorization"]}'";
        }

        if (
            request.Body.Length > 0
            && request["Content-Type"] is not "application/json"
            && request["Content-Type"]?.StartsWith("multipart/form-data; boundary=", StringComparison.Ordinal)
                != true
        )
        {
            yield return $"Content-Type '{request["Content-Type"]}'";
        }
    }

    [GeneratedRegex(@"^DiscordBot \(\S+, \S+\)")]
    private static partial Regex UserAgent();
}
