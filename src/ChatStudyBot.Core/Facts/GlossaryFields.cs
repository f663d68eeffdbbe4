using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Core.Facts;

/// <summary>The fields of one item of a glossary file.</summary>
internal sealed class GlossaryFields
{
    public static readonly string[] OfTerm =
    [
        "term",
        "kind",
        "category",
        "group",
        "aliases",
        "katakana",
        "ja",
        "en",
        "confused",
        "also",
        "own",
        "was",
        "ended",
        "covers",
    ];

    private readonly Dictionary<string, ImmutableArray<string>> _fields;

    private GlossaryFields(int line, Dictionary<string, ImmutableArray<string>> fields)
    {
        Line = line;
        _fields = fields;
    }

    public int Line { get; }

    /// <param name="needed">Named in the fault when the item has no fields at all.</param>
    /// <param name="fault">Why there are no fields to have.</param>
    public static GlossaryFields? Of(GlossaryItem item, string needed, out string fault)
    {
        fault = "";
        if (item.Node is not YamlMappingNode mapping)
        {
            fault = $"This item of {item.Section} needs fields: {needed}.";
            return null;
        }

        var fields = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            if ((key as YamlScalarNode)?.Value is not { } name || Values(value) is not { } values)
            {
                fault = $"“{key}” holds neither a text nor a list of texts.";
                return null;
            }

            fields[name] = values;
        }

        return new GlossaryFields(item.Line, fields);
    }

    public string Text(string field) => string.Join(' ', List(field));

    public ImmutableArray<string> List(string field) => _fields.GetValueOrDefault(field, []);

    public string? FirstOtherThan(ReadOnlySpan<string> known)
    {
        foreach (var field in _fields.Keys)
        {
            if (!known.Contains(field))
            {
                return field;
            }
        }

        return null;
    }

    private static ImmutableArray<string>? Values(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: null or "" } => [],
            YamlScalarNode scalar => [scalar.Value.Trim()],
            YamlSequenceNode list when list.All(child => child is YamlScalarNode) =>
            [
                .. list.Select(child => ((YamlScalarNode)child).Value?.Trim() ?? "")
                    .Where(text => text.Length > 0),
            ],
            _ => null,
        };
}
