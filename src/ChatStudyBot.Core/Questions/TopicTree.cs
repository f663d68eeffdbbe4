using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions;

/// <summary>A node of the tree made by folders, files and headings.</summary>
/// <param name="Path">Names from the root down to this one.</param>
/// <param name="Questions">How many questions lie here or below.</param>
public sealed record Topic(ImmutableArray<string> Path, int Questions, ImmutableArray<Topic> Children)
{
    public string Name => Path[^1];

    /// <summary>By name, or by path where the name alone does not tell them apart.</summary>
    public string NameAmong(ImmutableArray<Topic> others) =>
        others.Count(other => other.Name == Name) > 1 ? string.Join(" › ", Path.TakeLast(2)) : Name;

    /// <summary>Does the path of a question lead through here?</summary>
    public bool Holds(ImmutableArray<string> path) =>
        path.Length >= Path.Length && path.AsSpan()[..Path.Length].SequenceEqual(Path.AsSpan());
}

/// <summary>What a person's words for a topic came to.</summary>
public abstract record TopicMatch
{
    private TopicMatch() { }

    public sealed record Found(Topic Topic) : TopicMatch;

    /// <summary>Several topics go by these words; those with most questions first.</summary>
    public sealed record Ambiguous(ImmutableArray<Topic> Topics) : TopicMatch;

    /// <param name="Nearest">Up to five, the likeliest first.</param>
    public sealed record Unknown(ImmutableArray<Topic> Nearest) : TopicMatch;
}

/// <summary>The topics of a bank and how a person's words find them.</summary>
public sealed class TopicTree
{
    private const int MostSuggestions = 5;
    private const int MostCompletions = 25;

    private readonly Lazy<TopicIndex> _index;

    public TopicTree(ImmutableArray<Topic> roots)
        : this(roots, []) { }

    public TopicTree(ImmutableArray<Topic> roots, IEnumerable<KeyValuePair<string, string>> aliases)
        : this(roots, aliases, Glossary.Shipped) { }

    /// <param name="aliases">Other words for topics: each pair is a name and what else it is called.</param>
    public TopicTree(
        ImmutableArray<Topic> roots,
        IEnumerable<KeyValuePair<string, string>> aliases,
        Glossary glossary
    )
    {
        Roots = roots;
        _index = new Lazy<TopicIndex>(() => new TopicIndex(roots, glossary, aliases));
    }

    public static TopicTree Empty { get; } = new([]);

    /// <summary>The topmost topics, in the order of the notes.</summary>
    public ImmutableArray<Topic> Roots { get; }

    /// <summary>By name, other name, path (<c>a / b</c>), or how one begins; width, case and kana do not count.</summary>
    public TopicMatch Find(string words)
    {
        var found = _index.Value.Exact(words);
        if (found.IsEmpty)
        {
            found = _index.Value.Beginning(words);
        }

        return found switch
        {
            [] => new TopicMatch.Unknown(_index.Value.Nearest(words, MostSuggestions)),
            [var only] => new TopicMatch.Found(only),
            _ => new TopicMatch.Ambiguous(found),
        };
    }

    /// <summary>Whether the words are one topic's, and nothing else that may be typed.</summary>
    public bool Has(string words) => Find(words) is TopicMatch.Found;

    /// <summary>Topics to offer while somebody types: at most 25, those with most questions first.</summary>
    public ImmutableArray<Topic> Complete(string typed) => _index.Value.Containing(typed, MostCompletions);
}
