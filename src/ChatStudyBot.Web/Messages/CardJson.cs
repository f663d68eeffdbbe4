using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatStudyBot.Web.Messages;

/// <summary>
/// Messages as they are kept in the log. The closed families of Core (blocks, inlines, actions, fields) carry no
/// attributes for it: a case is marked by the name of its type.
/// </summary>
internal static class CardJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MarkCases } },
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(ChatMessage message) => JsonSerializer.Serialize(message, Options);

    /// <exception cref="JsonException">It was written by a version with other cards.</exception>
    public static ChatMessage Read(string payload) =>
        JsonSerializer.Deserialize<ChatMessage>(payload, Options)
        ?? throw new JsonException("A message was null.");

    private static void MarkCases(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || !info.Type.IsAbstract)
            return;
        var cases = info.Type.GetNestedTypes().Where(type => type.IsSubclassOf(info.Type));
        info.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var type in cases)
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
    }
}
