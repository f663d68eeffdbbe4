using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>An option as it was typed; a subcommand holds the options below it.</summary>
internal sealed record InteractionOption
{
    public required string Name { get; init; }

    public CommandOptionKind Type { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<InteractionOption> Options
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Being typed right now: the value may be partial and is a string whatever the type.</summary>
    public bool Focused { get; init; }

    /// <summary>The value as text, whatever its type; empty when there is none.</summary>
    [JsonIgnore]
    public string Text => Value?.ToString() ?? "";

    [JsonIgnore]
    public long? Integer =>
        long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [JsonIgnore]
    public bool? Boolean => bool.TryParse(Text, out var value) ? value : null;

    /// <summary>Of a user, channel, role or attachment option.</summary>
    [JsonIgnore]
    public Snowflake? Reference => Snowflake.TryParse(Text);
}
