using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Discord.Protocol.Http;

/// <summary>What Discord puts on a request to show that it is from Discord, and new.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers</remarks>
internal sealed record RequestSignature(byte[] Signature, string Timestamp)
{
    /// <summary>An older request, or one from the future, is a replay or a wrong clock.</summary>
    public static TimeSpan LongestAge { get; } = TimeSpan.FromMinutes(5);

    /// <returns>Null: it has none.</returns>
    public static RequestSignature? Of(IHeaderDictionary headers) =>
        Hex.TryParse(headers["X-Signature-Ed25519"], Ed25519Key.SignatureSize) is { } signature
        && headers["X-Signature-Timestamp"].ToString() is { Length: > 0 } timestamp
            ? new RequestSignature(signature, timestamp)
            : null;

    /// <param name="body">Exactly as it came.</param>
    public bool Signs(ReadOnlySpan<byte> body, Ed25519Key key) =>
        key.Verifies([.. Encoding.UTF8.GetBytes(Timestamp), .. body], Signature);

    public bool IsFresh(DateTimeOffset now) =>
        long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= LongestAge.TotalSeconds;
}
