namespace ChatStudyBot.Discord.Protocol.Http;

/// <summary>Hexadecimal digits of an exact length.</summary>
internal static class Hex
{
    /// <returns>Null: not so many bytes, or not hexadecimal.</returns>
    public static byte[]? TryParse(string? text, int bytes) =>
        text?.Length == bytes * 2 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
}
