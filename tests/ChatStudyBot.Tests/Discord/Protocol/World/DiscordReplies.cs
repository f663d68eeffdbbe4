using System.Globalization;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>What Discord answers when it does not do what it was asked.</summary>
internal static class DiscordReplies
{
    extension(ServerReply reply)
    {
        public static ServerReply Error(int status, int code, string message = "No") =>
            new(status, $$"""{"code":{{code}},"message":"{{message}}"}""");

        public static ServerReply TooMany(double seconds, string scope) =>
            new ServerReply(
                429,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":{{(scope == "global" ? "true" : "false")}}}"""
                )
            )
                .With("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture))
                .With("X-RateLimit-Scope", scope);

        /// <summary>Says the state of the bucket.</summary>
        public ServerReply Bucket(string name, int remaining, double resetAfter) =>
            reply
                .With("X-RateLimit-Bucket", name)
                .With("X-RateLimit-Limit", "5")
                .With("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture))
                .With("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture));
    }
}
