using System.Text.Json;
using System.Text.Json.Nodes;
using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// People inside of what a chat has kept of its messages: JSON in which a person stands as an object of the type
/// <c>PlayerName</c>.
/// </summary>
internal static class PersonalText
{
    /// <returns>The same text when the person is not in it, or when it is not JSON.</returns>
    public static string Without(string payload, Erasure erasure)
    {
        try
        {
            return JsonNode.Parse(payload) is { } json && Rename(json, erasure)
                ? json.ToJsonString()
                : payload;
        }
        catch (JsonException)
        {
            return payload;
        }
    }

    private static bool Rename(JsonNode node, Erasure erasure)
    {
        var isFound = false;
        if (node is JsonObject thing && IsPerson(thing, erasure))
        {
            thing["name"] = erasure.Name;
            thing.Remove("id");
            isFound = true;
        }

        IEnumerable<JsonNode?> parts = node switch
        {
            JsonObject whole => whole.Select(part => part.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var part in parts.OfType<JsonNode>())
        {
            isFound |= Rename(part, erasure);
        }

        return isFound;
    }

    private static bool IsPerson(JsonObject thing, Erasure erasure) =>
        Text(thing["$type"]) == "PlayerName"
        && (
            thing["id"] is JsonObject id
                ? Text(id["user"]) == erasure.Person.Account.User
                    && Text(id["platform"]) == erasure.Person.Account.Platform
                : Text(thing["name"]) is { } name && erasure.Names.Contains(name)
        );

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
