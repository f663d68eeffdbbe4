using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Configuration;

/// <summary>A server that speaks OpenAI's chat completions.</summary>
/// <param name="Endpoint">The whole address of its completions.</param>
/// <param name="ApiKey">Null for one that asks for none.</param>
internal sealed record AssistantOptions(Uri Endpoint, string Model, Secret? ApiKey)
{
    private const string Completions = "/chat/completions";

    /// <returns>Null when no model is configured: then nothing leaves this machine.</returns>
    public static AssistantOptions? Read(KeyReader keys)
    {
        var endpoint = keys.Address("Assistant:Endpoint");
        var model = keys.Text("Assistant:Model");
        var key = keys.Text("Assistant:ApiKey");
        if (keys.Text("Assistant:Endpoint") is null && (model ?? key) is not null)
        {
            keys.Refuse("Assistant:Endpoint", "must be set too when Assistant:Model or Assistant:ApiKey is.");
        }

        if (model is null && (keys.Text("Assistant:Endpoint") ?? key) is not null)
        {
            keys.Refuse("Assistant:Model", "must be set too when Assistant:Endpoint or Assistant:ApiKey is.");
        }

        if (key is not null && !key.All(c => c is > ' ' and <= '~'))
        {
            keys.Refuse("Assistant:ApiKey", "must be letters, digits and signs without blanks.");
        }

        return endpoint is null || model is null
            ? null
            : new AssistantOptions(CompletionsOf(endpoint), model, key is null ? null : new Secret(key));
    }

    /// <summary>People give the address of the server, of its API, or of the very method.</summary>
    private static Uri CompletionsOf(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        return new UriBuilder(address)
        {
            Path =
                path.EndsWith(Completions, StringComparison.Ordinal) ? path
                : path.Length == 0 ? "/v1" + Completions
                : path + Completions,
        }.Uri;
    }
}
