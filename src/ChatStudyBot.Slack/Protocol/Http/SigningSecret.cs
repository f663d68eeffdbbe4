using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Protocols;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Slack.Protocol.Http;

/// <summary>Tells Slack's requests from everybody else's.</summary>
/// <remarks>https://docs.slack.dev/authentication/verifying-requests-from-slack</remarks>
internal sealed class SigningSecret
{
    private const string Version = "v0";

    private readonly byte[] _key;

    /// <exception cref="ArgumentException">It is empty: anybody could sign with that.</exception>
    public SigningSecret(Secret secret)
    {
        if (string.IsNullOrWhiteSpace(secret.Reveal))
        {
            throw new ArgumentException("Slack:SigningSecret must not be empty.", nameof(secret));
        }

        _key = Encoding.UTF8.GetBytes(secret.Reveal);
    }

    /// <summary>An older request, or one from the future, is a replay or a wrong clock.</summary>
    public static TimeSpan LongestAge { get; } = TimeSpan.FromMinutes(5);

    /// <summary>What a request is signed with.</summary>
    /// <returns>Null: it is not signed, or not just now.</returns>
    public static (string Signature, string Timestamp)? Of(IHeaderDictionary headers, DateTimeOffset now) =>
        headers["X-Slack-Signature"].ToString() is { Length: > 0 } signature
        && headers["X-Slack-Request-Timestamp"].ToString() is { Length: > 0 } timestamp
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= LongestAge.TotalSeconds
            ? (signature, timestamp)
            : null;

    /// <param name="body">Exactly as it came.</param>
    public bool Signs(string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        mac.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        mac.AppendData(body);
        var expected = $"{Version}={Convert.ToHexStringLower(mac.GetHashAndReset())}";
        // Of different lengths it is false at once; the length is no secret.
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(signature)
        );
    }
}
