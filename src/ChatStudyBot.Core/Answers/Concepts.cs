using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// What matters a text speaks of, in whatever words: those of <c>concepts.txt</c>, a thesaurus in the manner of Roget,
/// our own compilation. The words of one concept do not mean the same, but who asks in one of them is often answered
/// by a line that has another. A concept is looked for as a <see cref="Terms">term</see> that no text can have.
/// </summary>
internal static class Concepts
{
    private const string Source = "concepts.txt";

    /// <summary>Stands before the name of a concept, and in no term that is read from a text.</summary>
    private const char Mark = '#';

    private const int ShortestMember = 2;
    private const int LongestMember = 64;

    /// <summary>Words.</summary>
    private const int LongestPhrase = 3;

    /// <summary>Characters of katakana: what is shorter stands in longer words by chance.</summary>
    private const int ShortestInside = 4;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_byMember = Read();

    private static readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<
        ReadOnlySpan<char>
    > s_bySpan = s_byMember.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// How long the longest Japanese member is that begins with two characters, by <see cref="Opening"/>: at most places
    /// of a text none begins, and this sees it at once.
    /// </summary>
    private static readonly byte[] s_longest = LongestByOpening();

    /// <summary>The places where words of concepts stand in a text, from left to right, each time the longest word.</summary>
    /// <param name="normal">See <see cref="TextFold.Normal"/>.</param>
    public static Places In(ReadOnlySpan<char> normal) => new(normal);

    private static int Opening(char first, char second) =>
        ((char.ToLowerInvariant(first) * 31) + char.ToLowerInvariant(second)) & 0xFFFF;

    private static byte[] LongestByOpening()
    {
        var longest = new byte[0x10000];
        foreach (var member in s_byMember.Keys.Where(member => member.Any(Script.IsJapanese)))
        {
            var opening = Opening(member[0], member[1]);
            longest[opening] = Math.Max(longest[opening], (byte)member.Length);
        }

        return longest;
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        using var stream =
            typeof(Concepts).Assembly.GetManifestResourceStream(Source)
            ?? throw new InvalidOperationException($"{Source} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .SelectMany(parts =>
                parts[1]
                    .Split(" | ")
                    .Select(member => (Member: KeyOf(TextFold.Normal(member)), Term: Mark + parts[0]))
            )
            .GroupBy(pair => pair.Member, pair => pair.Term, StringComparer.Ordinal)
            .ToFrozenDictionary(
                same => same.Key,
                same => same.Distinct(StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>Japanese is found as it stands, in small letters; English by the stems of its words.</summary>
    private static string KeyOf(string member) =>
        member.Any(Script.IsJapanese)
            ? Terms.WithoutLastMark(member.ToLowerInvariant()).ToString()
            : string.Join(
                ' ',
                member
                    .ToLowerInvariant()
                    .Split([' ', '-', '\'', '/', '.', ':'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => LatinStem.Of(word).ToString())
            );

    /// <param name="Start">In the text.</param>
    /// <param name="Length">Characters.</param>
    /// <param name="Terms">Of the concepts, one or more.</param>
    internal readonly record struct Place(int Start, int Length, ImmutableArray<string> Terms);

    /// <summary>Reads on at each step; nothing is kept but what was found last.</summary>
    internal ref struct Places(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;

        public Place Current { get; private set; }

        public readonly Places GetEnumerator() => this;

        public bool MoveNext()
        {
            Span<char> key = stackalloc char[LongestMember];
            while (_at < _text.Length)
            {
                var isWord = char.IsAsciiLetterOrDigit(_text[_at]);
                if (Japanese(key) is { Length: > 0 } japanese)
                {
                    Current = japanese;
                    _at += japanese.Length;
                    return true;
                }

                if (isWord && English(key) is { Length: > 0 } english)
                {
                    Current = english;
                    _at += english.Length;
                    return true;
                }

                _at = isWord ? EndOfWord(_at) : _at + 1;
            }

            return false;
        }

        private readonly Place Japanese(Span<char> key)
        {
            var most =
                _at + 1 < _text.Length
                    ? Math.Min(s_longest[Opening(_text[_at], _text[_at + 1])], _text.Length - _at)
                    : 0;
            for (var length = most; length >= ShortestMember; length--)
            {
                _text.Slice(_at, length).ToLowerInvariant(key);
                if (s_bySpan.TryGetValue(key[..length], out var terms) && !IsInsideWord(length))
                {
                    return new(_at, length, terms);
                }
            }

            return default;
        }

        /// <summary>Whether letters, or a short run of katakana, are a part of a longer word.</summary>
        private readonly bool IsInsideWord(int length)
        {
            var (first, end) = (_text[_at], _at + length);
            return char.IsAsciiLetterOrDigit(first)
                ? _at > 0 && char.IsAsciiLetterOrDigit(_text[_at - 1])
                : Script.IsKatakana(first)
                    && length < ShortestInside
                    && (
                        _at > 0 && Script.IsKatakana(_text[_at - 1])
                        || end < _text.Length && Script.IsKatakana(_text[end]) && _text[end] != 'ー'
                    );
        }

        private readonly Place English(Span<char> key)
        {
            Span<char> lower = stackalloc char[LongestMember];
            var (found, length, from) = (default(Place), 0, _at);
            for (var words = 0; words < LongestPhrase; words++)
            {
                var end = EndOfWord(from);
                if (length + 1 + end - from > key.Length)
                {
                    break;
                }

                if (length > 0)
                {
                    key[length++] = ' ';
                }

                var stem = LatinStem.Of(lower[.._text[from..end].ToLowerInvariant(lower)]);
                stem.CopyTo(key[length..]);
                length += stem.Length;
                if (s_bySpan.TryGetValue(key[..length], out var terms))
                {
                    found = new(_at, end - _at, terms);
                }

                if (
                    end + 1 >= _text.Length
                    || _text[end] is not (' ' or '-' or '\'')
                    || !char.IsAsciiLetterOrDigit(_text[end + 1])
                )
                {
                    break;
                }

                from = end + 1;
            }

            return found;
        }

        private readonly int EndOfWord(int at)
        {
            while (at < _text.Length && char.IsAsciiLetterOrDigit(_text[at]))
            {
                at++;
            }

            return at;
        }
    }
}
