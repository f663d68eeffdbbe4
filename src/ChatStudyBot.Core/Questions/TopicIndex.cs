using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions;

/// <summary>The names under which the topics of one tree are known.</summary>
internal sealed class TopicIndex
{
    private static readonly char[] s_pathMarks = ['/', '›', '>', '＞', '／'];

    private readonly ImmutableArray<Named> _all;
    private readonly ILookup<string, Topic> _byKey;

    public TopicIndex(
        ImmutableArray<Topic> roots,
        Glossary glossary,
        IEnumerable<KeyValuePair<string, string>> aliases
    )
    {
        var others = aliases.ToLookup(pair => TextFold.Name(pair.Key), pair => TextFold.Key(pair.Value));
        _all =
        [
            .. roots
                .SelectMany(Flatten)
                .Select(topic => new Named(topic, [.. Keys(topic, glossary, others)])),
        ];
        _byKey = _all.SelectMany(named => named.Keys.Select(key => (key, named.Topic)))
            .ToLookup(pair => pair.key, pair => pair.Topic, StringComparer.Ordinal);
    }

    public ImmutableArray<Topic> Exact(string words)
    {
        // A path first: read as a name, 「aws › Amazon S3」 would be every S3 there is.
        var path = ByPath(words);
        return path.IsEmpty ? Ranked(KeysOf(words).SelectMany(key => _byKey[key])) : path;
    }

    public ImmutableArray<Topic> Beginning(string words)
    {
        var key = TextFold.Key(words);
        return key.Length < 2
            ? []
            : Ranked(
                _all.Where(named => named.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal)))
                    .Select(named => named.Topic)
            );
    }

    public ImmutableArray<Topic> Containing(string words, int most)
    {
        var key = TextFold.Key(words);
        return
        [
            .. _all.Where(named => named.Keys.Any(known => known.Contains(key, StringComparison.Ordinal)))
                .OrderByDescending(named =>
                    named.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal))
                )
                .ThenByDescending(named => named.Topic.Questions)
                .Select(named => named.Topic)
                .Take(most),
        ];
    }

    /// <summary>By the pairs of letters they share with the words.</summary>
    public ImmutableArray<Topic> Nearest(string words, int most)
    {
        var pairs = Pairs(TextFold.Key(words));
        return
        [
            .. _all.Select(named =>
                    (named.Topic, Likeness: named.Keys.Max(key => Likeness(pairs, Pairs(key))))
                )
                .Where(near => near.Likeness > 0.3)
                .OrderByDescending(near => near.Likeness)
                .ThenByDescending(near => near.Topic.Questions)
                .Select(near => near.Topic)
                .Take(most),
        ];
    }

    private ImmutableArray<Topic> ByPath(string words)
    {
        var parts = words.Split(
            s_pathMarks,
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (parts.Length < 2)
        {
            return [];
        }

        var keys = parts.Select(TextFold.Key).ToArray();
        return Ranked(_all.Where(named => EndsWith(named.Topic.Path, keys)).Select(named => named.Topic));
    }

    private static bool EndsWith(ImmutableArray<string> path, string[] keys) =>
        path.Length >= keys.Length && path[^keys.Length..].Select(TextFold.Key).SequenceEqual(keys);

    private static IEnumerable<Topic> Flatten(Topic topic) =>
        topic.Children.SelectMany(Flatten).Prepend(topic);

    private static IEnumerable<string> Keys(Topic topic, Glossary glossary, ILookup<string, string> others)
    {
        var keys = KeysOf(topic.Name).Concat(others[TextFold.Name(topic.Name)]);
        if (glossary.Service(topic.Name) is { } service)
        {
            keys = keys.Concat(service.Forms.SelectMany(KeysOf));
        }

        return keys.Where(key => key.Length > 0)
            .Append(TextFold.Key(topic.Name))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>A name counts with and without its maker, and by what stands in its brackets.</summary>
    private static IEnumerable<string> KeysOf(string name)
    {
        yield return TextFold.Key(name);
        yield return TextFold.Name(name);
        var label = Label.Parse(name, []);
        if (label.Gloss.Length > 0)
        {
            yield return TextFold.Key(label.Gloss);
        }
    }

    private static ImmutableArray<Topic> Ranked(IEnumerable<Topic> topics) =>
        [
            .. topics
                .Distinct(ReferenceEqualityComparer.Instance)
                .Cast<Topic>()
                .OrderByDescending(topic => topic.Questions),
        ];

    private static HashSet<string> Pairs(string key)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        var padded = $"^{key}$";
        for (var i = 0; i + 2 <= padded.Length; i++)
        {
            pairs.Add(padded.Substring(i, 2));
        }

        return pairs;
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private sealed record Named(Topic Topic, ImmutableArray<string> Keys);
}
