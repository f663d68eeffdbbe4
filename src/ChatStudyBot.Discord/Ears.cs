using ChatStudyBot.Discord.Protocol.Http;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord;

/// <summary>How the bot hears of interactions.</summary>
/// <param name="PublicKey">Null: over the gateway.</param>
internal sealed record Ears(string? PublicKey)
{
    /// <summary>Discord sends interactions one way only, and the developer page says which.</summary>
    /// <returns>Why none will arrive, and what to do; null: they will, or it cannot be known.</returns>
    public string? WhyDeaf(Application application) =>
        (PublicKey, application.InteractionsEndpointUrl) switch
        {
            (null, { Length: > 0 } address) =>
                $"interactions go to {address}, not over the gateway: clear the Interactions Endpoint URL on the developer page, or set Discord:PublicKey",
            ({ } key, _) when !key.Equals(application.VerifyKey, StringComparison.OrdinalIgnoreCase) =>
                "Discord:PublicKey is not the key of this application: copy it from the developer page (General Information)",
            (not null, null or "") =>
                $"no address is set: on the developer page, save this bot's address with {InteractionsEndpoint.Path} as the Interactions Endpoint URL",
            _ => null,
        };
}
