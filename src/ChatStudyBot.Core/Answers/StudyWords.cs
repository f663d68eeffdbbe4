using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Words that mean the same, within a language and across: those of <c>study-words.txt</c> and, across languages
/// only, the word pairs of the glossary. What people say stands for what notes write, not the other way round: a line
/// of the file that is parted by <c>&gt;</c> is read from left to right.
/// </summary>
internal sealed class StudyWords
{
    private const int ShortestSpoken = 3;

    private static readonly ImmutableArray<(
        ImmutableArray<string> Said,
        ImmutableArray<string> Written
    )> s_own =
    [
        .. WordTable
            .Lines("study-words.txt")
            .Select(line => line.Split('>'))
            .Select(parts => (WordsIn(parts[0]), WordsIn(parts[^1]))),
    ];

    private readonly FrozenDictionary<string, ImmutableArray<string>> _others;

    public StudyWords(Glossary glossary)
    {
        var others = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (said, written) in s_own)
        {
            foreach (var word in said)
            {
                Add(others, word, written);
                foreach (var form in JapaneseVerb.FormsOf(word))
                {
                    Add(others, form, written);
                }
            }
        }

        foreach (var pair in glossary.Words)
        {
            foreach (var word in pair.English)
            {
                Add(others, word, pair.Japanese);
            }

            foreach (var word in pair.Japanese)
            {
                Add(others, word, pair.English);
            }
        }

        _others = others.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.Distinct(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal
        );
        Sayings = [.. _others.Keys.Where(IsSaying).Order(StringComparer.Ordinal)];
        LongestJapanese = _others.Keys.Where(key => key.Any(Script.IsJapanese)).Max(key => key.Length);
    }

    /// <summary>Those that are not of one piece: of several scripts, or of hiragana alone, where nothing shows that a word begins.</summary>
    public ImmutableArray<string> Sayings { get; }

    /// <summary>Characters of the longest Japanese word there is.</summary>
    public int LongestJapanese { get; }

    /// <param name="word">Lower case; English words are found by their stem.</param>
    public ImmutableArray<string> Others(string word) => _others.GetValueOrDefault(KeyOf(word), []);

    public bool Knows(string word) => _others.ContainsKey(KeyOf(word));

    private static bool IsSaying(string key) =>
        key.Length >= ShortestSpoken
        && key.Any(Script.IsHiragana)
        && (key.All(Script.IsHiragana) || key.Any(c => !Script.IsHiragana(c) && !Script.IsKanji(c)));

    private static void Add(Dictionary<string, List<string>> others, string word, ImmutableArray<string> same)
    {
        var key = KeyOf(word);
        if (!others.TryGetValue(key, out var known))
        {
            others[key] = known = [];
        }

        known.AddRange(same.Where(other => other != word));
    }

    private static string KeyOf(string word) =>
        word.Length > 0 && char.IsAscii(word[0])
            ? string.Join(
                ' ',
                word.ToLowerInvariant()
                    .Replace('-', ' ')
                    .Split(' ')
                    .Select(part => LatinStem.Of(part).ToString())
            )
            : word.TrimEnd('ー');

    private static ImmutableArray<string> WordsIn(string list) =>
        [.. list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
