using System.Collections.Immutable;
using System.Numerics;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>The terms of the notes, each with a number, and which of them look or sound like a word.</summary>
internal sealed class Vocabulary
{
    private const int ShortestMisspelt = 4;
    private const int LongEnoughForTwo = 8;

    private readonly Dictionary<string, int> _ids;
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<string> _spelt;
    private readonly ulong[] _letters;
    private readonly Dictionary<string, int[]> _bySound;
    private readonly ILookup<char, string> _byKanji;

    /// <param name="spelt">For each of the words how it is spelt where it stands first.</param>
    private Vocabulary(
        Dictionary<string, int> ids,
        ImmutableArray<string> words,
        ImmutableArray<string> spelt
    )
    {
        _spelt = spelt;
        _ids = ids;
        _words = words;
        _letters = [.. words.Select(LettersOf)];
        _byKanji = ids
            .Keys.Where(term => term.Length == 2 && term.All(Script.IsKanji))
            .ToLookup(term => term[0]);
        _bySound = spelt
            .Select((word, at) => (Sound: Sound.Of(word), At: at))
            .Where(word => word.Sound.Length >= Sound.Shortest)
            .GroupBy(word => word.Sound, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same => same.Select(word => word.At).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>Two kanji side by side of which this one is the first.</summary>
    public IEnumerable<string> OpenedBy(char kanji) => _byKanji[kanji];

    public static Vocabulary Empty { get; } = new([], [], []);

    public int? Find(string term) => _ids.TryGetValue(term, out var id) ? id : null;

    /// <summary>Words that a slip of the keyboard makes of this one, on either side.</summary>
    public IEnumerable<string> Misspelt(string word)
    {
        if (word.Count(char.IsLetter) < ShortestMisspelt)
        {
            yield break;
        }

        var letters = LettersOf(word);
        var most = word.Length >= LongEnoughForTwo ? 2 : 1;
        var isLatin = char.IsAscii(word[0]);
        for (var at = 0; at < _words.Length; at++)
        {
            var other = _words[at];
            if (
                Math.Abs(other.Length - word.Length) <= most
                && BitOperations.PopCount(letters ^ _letters[at]) <= 2 * most
                && char.IsAscii(other[0]) == isLatin
                && other.Length >= ShortestMisspelt
                && other != word
                && !DifferInNumber(word, other)
                && EditDistance.Between(word, other) <= most
            )
            {
                yield return other;
            }
        }
    }

    /// <summary>Words of the other script that sound the same, those spelt most alike first.</summary>
    public IEnumerable<string> SoundingLike(string word)
    {
        var sound = Sound.Of(word);
        if (sound.Length < Sound.Shortest || !_bySound.TryGetValue(sound, out var same))
        {
            return [];
        }

        var spelling = Sound.Spelling(word);
        var isLatin = char.IsAscii(word[0]);
        return same.Where(at => char.IsAscii(_spelt[at][0]) != isLatin)
            .Select(at => (Word: _words[at], Spelling: Sound.Spelling(_spelt[at])))
            .Where(other => Sound.BeginsWithVowel(other.Spelling) == Sound.BeginsWithVowel(spelling))
            .Select(other => (other.Word, Distance: EditDistance.Between(spelling, other.Spelling)))
            .Where(other => other.Distance <= (sound.Length > Sound.Shortest ? (spelling.Length + 1) / 2 : 1))
            .OrderBy(other => other.Distance)
            .Select(other => other.Word);
    }

    /// <summary>IPv4 and IPv6 are no slips of one another.</summary>
    private static bool DifferInNumber(string one, string other) =>
        !one.Where(char.IsAsciiDigit).SequenceEqual(other.Where(char.IsAsciiDigit));

    private static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var c in word)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }

    /// <summary>Gives out the numbers while the notes are read.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
        private readonly ImmutableArray<string>.Builder _words = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<string>.Builder _spelt = ImmutableArray.CreateBuilder<string>();

        public Builder() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

        public int Count => _ids.Count;

        public int Number(ReadOnlySpan<char> term, ReadOnlySpan<char> spelt, TermKind kind)
        {
            if (_bySpan.TryGetValue(term, out var id))
            {
                return id;
            }

            var text = term.ToString();
            _ids[text] = id = _ids.Count;
            if (kind is TermKind.Word or TermKind.Part or TermKind.Loanword)
            {
                _words.Add(text);
                _spelt.Add(spelt.SequenceEqual(term) ? text : spelt.ToString());
            }

            return id;
        }

        public Vocabulary Build() => new(_ids, _words.ToImmutable(), _spelt.ToImmutable());
    }
}
