using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>
/// The fields of one mapping of a blueprint. All of them are needed: what is missing, unknown or of the wrong form
/// is said with its line, and something empty comes back in its place.
/// </summary>
internal sealed class ExamFields
{
    private readonly Dictionary<string, YamlNode> _fields = new(StringComparer.Ordinal);
    private readonly Action<int, string> _say;
    private readonly int _line;

    public ExamFields(YamlMappingNode mapping, Action<int, string> say, params ReadOnlySpan<string> known)
    {
        _say = say;
        _line = LineOf(mapping);
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (known.Contains(name))
            {
                _fields[name] = value;
            }
            else
            {
                say(
                    LineOf(key),
                    $"“{name}” is no field here; there are {string.Join(", ", known.ToArray())}."
                );
            }
        }
    }

    public int LineOf(string field) => _fields.TryGetValue(field, out var node) ? LineOf(node) : _line;

    public string Text(string field) =>
        Node(field) is { } node ? TextOf(node) ?? Wrong(field, "a text", "") : "";

    /// <returns>From 1 to <paramref name="largest"/>; 0 when it is not such a number.</returns>
    public int Number(string field, int largest) =>
        Node(field) is not { } node ? 0
        : int.TryParse(TextOf(node), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= largest
            ? number
        : Wrong(
            field,
            largest == int.MaxValue ? "a whole number above 0" : $"a whole number from 1 to {largest}",
            0
        );

    public YamlMappingNode? Mapping(string field) =>
        Node(field) is { } node
            ? node as YamlMappingNode ?? Wrong<YamlMappingNode?>(field, "fields", null)
            : null;

    public ImmutableArray<YamlMappingNode> Mappings(string field) =>
        List(field, "a list of entries with fields", node => node as YamlMappingNode);

    public ImmutableArray<string> Texts(string field) => List(field, "a list of texts", TextOf);

    private ImmutableArray<T> List<T>(string field, string form, Func<YamlNode, T?> read)
        where T : class
    {
        if (Node(field) is not { } node)
        {
            return [];
        }

        ImmutableArray<T?> items = node is YamlSequenceNode list ? [.. list.Select(read)] : [];
        return items.IsEmpty || items.Contains(null)
            ? Wrong(field, form, ImmutableArray<T>.Empty)
            : [.. items.OfType<T>()];
    }

    private YamlNode? Node(string field)
    {
        if (_fields.TryGetValue(field, out var node))
        {
            return node;
        }

        _say(_line, $"“{field}” is missing here.");
        return null;
    }

    private T Wrong<T>(string field, string form, T empty)
    {
        _say(LineOf(field), $"“{field}” needs {form}.");
        return empty;
    }

    private static string? TextOf(YamlNode node) =>
        node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static int LineOf(YamlNode node) => (int)node.Start.Line;
}
