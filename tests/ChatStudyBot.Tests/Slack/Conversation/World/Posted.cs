using System.Text.Json;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>A message as it stands in a channel.</summary>
/// <param name="Thread">The message it replies to; null outside of threads.</param>
/// <param name="Person">Who alone sees it; null: everybody.</param>
/// <param name="Body">As it was sent last.</param>
internal sealed record Posted(string Ts, string Channel, string? Thread, string? Person, JsonElement Body)
{
    /// <summary>What a person reads.</summary>
    public string Text =>
        string.Join('\n', Blocks.Where(block => !Is(block, "actions")).Select(SlackText.Of));

    /// <summary>What can be pressed or chosen.</summary>
    public IEnumerable<Pressable> Pressables =>
        from block in Blocks
        where Is(block, "actions")
        from element in block.GetProperty("elements").EnumerateArray()
        from pressable in Of(block.GetProperty("block_id").GetString()!, element)
        select pressable;

    private IEnumerable<JsonElement> Blocks => Body.GetProperty("blocks").EnumerateArray();

    private static IEnumerable<Pressable> Of(string block, JsonElement element)
    {
        var action = element.GetProperty("action_id").GetString()!;
        var type = element.GetProperty("type").GetString()!;
        return element.TryGetProperty("options", out var options)
            ? options.EnumerateArray().Select(option => new Pressable(block, action, type, option))
            : [new Pressable(block, action, type, element)];
    }

    private static bool Is(JsonElement block, string type) => block.GetProperty("type").GetString() == type;
}

/// <summary>A button, or an option of a select or a menu.</summary>
internal sealed record Pressable(string Block, string Action, string Type, JsonElement Element)
{
    public string Label => SlackText.Of(Element.GetProperty("text"));

    /// <summary>Null of a link, which Slack opens itself.</summary>
    public string? Value => Element.TryGetProperty("value", out var value) ? value.GetString() : null;
}

internal static class SlackText
{
    /// <summary>All text below it, in its order.</summary>
    public static string Of(JsonElement part) =>
        part.ValueKind switch
        {
            JsonValueKind.Array => string.Concat(part.EnumerateArray().Select(Of)),
            JsonValueKind.Object => string.Concat(
                part.EnumerateObject()
                    .Select(member =>
                        member switch
                        {
                            { Name: "text", Value.ValueKind: JsonValueKind.String } =>
                                member.Value.GetString(),
                            { Name: "text" or "elements" or "fields" } => Of(member.Value),
                            _ => "",
                        }
                    )
            ),
            _ => "",
        };
}
