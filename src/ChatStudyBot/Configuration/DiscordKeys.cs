using ChatStudyBot.Discord;

namespace ChatStudyBot.Configuration;

/// <summary>The keys of Discord; without a token there is no Discord.</summary>
internal static class DiscordKeys
{
    private const int KeyDigits = 64;
    private static readonly Uri Default = new("https://discord.com/api/v10");

    public static DiscordOptions? Read(KeyReader keys)
    {
        var token = keys.Text("Discord:Token");
        var publicKey = keys.Text("Discord:PublicKey");
        var address = keys.Address("Discord:ApiBaseUrl") ?? Default;
        if (publicKey is not null && !(publicKey.Length == KeyDigits && publicKey.All(char.IsAsciiHexDigit)))
        {
            keys.Refuse(
                "Discord:PublicKey",
                $"must be the {KeyDigits} hexadecimal digits of the page General Information."
            );
        }

        if (token is null && publicKey is not null)
        {
            keys.Refuse("Discord:Token", "must be set too when Discord:PublicKey is.");
        }

        return token is null ? null : new DiscordOptions(token, address, publicKey);
    }
}
