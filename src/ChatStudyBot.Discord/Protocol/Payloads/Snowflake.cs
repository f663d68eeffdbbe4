using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>An id of Discord's: 64 bits, a decimal string on the wire, its creation time in the upper bits.</summary>
/// <remarks>https://discord.com/developers/docs/reference#snowflakes</remarks>
[JsonConverter(typeof(SnowflakeConverter))]
internal readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset CreatedAt => Epoch.AddMilliseconds(Value >> 22);

    public static Snowflake? TryParse(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new Snowflake(value)
            : null;

    public static Snowflake Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"Invalid snowflake '{text}'.");

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Writes strings; reads strings, numbers and keys of objects.</summary>
internal sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.Number ? new Snowflake(reader.GetUInt64()) : Of(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override Snowflake ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Of(reader.GetString());

    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        Snowflake value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(value.ToString());

    private static Snowflake Of(string? text) =>
        Snowflake.TryParse(text) ?? throw new JsonException($"'{text}' is no snowflake.");
}
