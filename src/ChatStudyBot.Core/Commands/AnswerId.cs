using System.Security.Cryptography;
using System.Text;

namespace ChatStudyBot.Core.Commands;

/// <summary>An answer given to somebody, on the buttons below it: twelve lower-case hexadecimal digits.</summary>
public readonly record struct AnswerId(string Value)
{
    private const int Length = 12;

    /// <summary>What a delivery asks: the same one when it comes twice.</summary>
    public static AnswerId Of(CommandContext context) =>
        new(
            Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"ask\n{context.Player}\n{context.Delivery}"))
            )[..Length]
        );

    public static AnswerId? TryParse(string? text) =>
        text is { Length: Length } && text.All(char.IsAsciiHexDigitLower) ? new AnswerId(text) : null;

    public override string ToString() => Value;
}
