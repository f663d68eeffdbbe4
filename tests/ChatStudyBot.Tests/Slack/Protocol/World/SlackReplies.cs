using System.Globalization;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>What Slack answers.</summary>
internal static class SlackReplies
{
    public const string Html = "<html><body>Server Error</body></html>";

    public static ServerReply Posted(string channel = "C1", string ts = "1700000000.000100") =>
        ServerReply.Ok($$"""{"ok":true,"channel":"{{channel}}","ts":"{{ts}}"}""");

    public static ServerReply Yes { get; } = ServerReply.Ok("""{"ok":true}""");

    /// <param name="more">Further members.</param>
    public static ServerReply No(string error, string more = "") =>
        ServerReply.Ok($$"""{"ok":false,"error":"{{error}}"{{more}}}""");

    public static ServerReply TooMany(int? seconds)
    {
        var reply = new ServerReply(429, """{"ok":false,"error":"ratelimited"}""");
        return seconds is { } after
            ? reply.With("Retry-After", after.ToString(CultureInfo.InvariantCulture))
            : reply;
    }

    public static ServerReply Failing(int status) => new(status, Html, "text/html");
}
