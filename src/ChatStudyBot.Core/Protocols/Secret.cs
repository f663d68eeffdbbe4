using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatStudyBot.Core.Protocols;

/// <summary>A token. Whatever prints, logs or throws the record it is in shows three dots instead.</summary>
[JsonConverter(typeof(SecretConverter))]
public readonly record struct Secret(string Reveal)
{
    public override string ToString() => "...";
}

public sealed class SecretConverter : JsonConverter<Secret>
{
    public override Secret Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => new(reader.GetString() ?? throw new JsonException("A token is null."));

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal);
}
