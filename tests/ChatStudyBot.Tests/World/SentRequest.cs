using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Tests.World;

/// <summary>A request as the server got it.</summary>
internal sealed record SentRequest(
    string At,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    DateTimeOffset Time
)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public string? this[string header] => Headers.GetValueOrDefault(header);

    public static async Task<SentRequest> ReadAsync(HttpRequest request, DateTimeOffset time)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new SentRequest(
            $"{request.Method} {request.Path}{request.QueryString}",
            request.Headers.ToDictionary(
                header => header.Key,
                header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            ),
            body.ToArray(),
            time
        );
    }
}
