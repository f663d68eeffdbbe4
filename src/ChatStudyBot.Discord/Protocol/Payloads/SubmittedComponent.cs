using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>A part of a submitted form: a label holds one field, a row (deprecated) holds several.</summary>
internal sealed record SubmittedComponent
{
    public ComponentKind Type { get; init; }

    public string? CustomId { get; init; }

    /// <summary>A string, for a checkbox a boolean.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of a select or a group of checkboxes.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public SubmittedComponent? Component { get; init; }

    public IReadOnlyList<SubmittedComponent> Components
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What was filled in; several values are parted by a line break.</summary>
    [JsonIgnore]
    public string Text => Values is { } values ? string.Join('\n', values) : Value?.ToString() ?? "";

    /// <summary>The fields of a form by their custom id, wherever they are nested.</summary>
    public static IReadOnlyDictionary<string, string> Fields(IEnumerable<SubmittedComponent> form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(form, fields);
        return fields;
    }

    private static void Collect(IEnumerable<SubmittedComponent> parts, Dictionary<string, string> fields)
    {
        foreach (var part in parts)
        {
            if (part.CustomId is { } id)
            {
                fields[id] = part.Text;
            }

            Collect(part.Components, fields);
            if (part.Component is { } inner)
            {
                Collect([inner], fields);
            }
        }
    }
}
