using System.Text.Json;

namespace ChatStudyBot.Tests.Discord.Conversation.World;

/// <summary>A message as it stands in a channel.</summary>
/// <param name="Body">As it was sent last.</param>
internal sealed record Posted(ulong Id, ulong Channel, string? Nonce, JsonElement Body)
{
    private const int Ephemeral = 1 << 6;
    private const int Silent = 1 << 12;

    /// <summary>What a person reads.</summary>
    public string Text =>
        string.Join(
            '\n',
            new[] { Body.GetProperty("content").GetString() }.Concat(
                Body.GetProperty("embeds")
                    .EnumerateArray()
                    .SelectMany(embed => new[] { Field(embed, "title"), Field(embed, "description") })
            )
        );

    public IEnumerable<string> Buttons =>
        Body.GetProperty("components")
            .EnumerateArray()
            .SelectMany(row => row.GetProperty("components").EnumerateArray())
            .Select(button => Field(button, "custom_id"))
            .OfType<string>();

    /// <summary>Whom it is for is settled when it is posted: an edit does not say it again.</summary>
    public bool IsPrivate { get; } = Has(Body, Ephemeral);

    public bool IsSilent => Has(Body, Silent);

    private static bool Has(JsonElement body, int flag) =>
        body.TryGetProperty("flags", out var flags) && (flags.GetInt32() & flag) != 0;

    private static string? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out var field) ? field.GetString() : null;
}
