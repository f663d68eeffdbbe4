namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <remarks>https://discord.com/developers/docs/resources/message#embed-object</remarks>
internal sealed record Embed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    /// <summary>0xRRGGBB.</summary>
    public int? Color { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public EmbedAuthor? Author { get; init; }

    public EmbedFooter? Footer { get; init; }

    public EmbedImage? Image { get; init; }

    public EmbedImage? Thumbnail { get; init; }

    public IReadOnlyList<EmbedField>? Fields { get; init; }
}

internal sealed record EmbedField(string Name, string Value, bool Inline = false);

internal sealed record EmbedFooter(string Text, string? IconUrl = null);

internal sealed record EmbedAuthor(string Name, string? Url = null, string? IconUrl = null);

internal sealed record EmbedImage(string Url);
