using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>The permissions a study bot asks about; other bits are kept.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions</remarks>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
internal enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
}

/// <summary>A decimal string on the wire; the machine-readable specification says integer in places.</summary>
internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.Number ? (Permissions)reader.GetUInt64()
        : ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (Permissions)bits
        : throw new JsonException("Permissions are a decimal number.");

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
