using System.Security.Cryptography;
using System.Text;

namespace ChatStudyBot.Web.Access;

/// <summary>The key of the installation; a browser that has shown it carries a token made of it, not the key.</summary>
internal sealed class AccessKey(string key)
{
    public const string Cookie = "access";

    private static readonly byte[] Purpose = "ChatStudyBot local chat"u8.ToArray();

    private readonly byte[] _token = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Purpose);

    public string Token => Convert.ToHexStringLower(_token);

    public bool Opens(string given) => Same(HMACSHA256.HashData(Encoding.UTF8.GetBytes(given), Purpose));

    public bool IsToken(string? given) =>
        given is { Length: 64 } && given.All(char.IsAsciiHexDigitLower) && Same(Convert.FromHexString(given));

    private bool Same(ReadOnlySpan<byte> token) => CryptographicOperations.FixedTimeEquals(token, _token);
}
