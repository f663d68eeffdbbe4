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

    /// <summary>Characters of katakana: what is shorter stands in longer words by chance.</summary>
    private const int ShortestInside = 4;

    /// <summary>What may stand between the words of a phrase, one of it or the same twice: blue/green, AWS::Region.</summary>
    private const string Joints = " -'/.:_@,&+";

    private static readonly Members s_members = Members.Of(Read());

    /// <summary>The places where words of concepts stand in a text, from left to right, each time the longest word.</summary>
    /// <param name="normal">See <see cref="TextFold.Normal"/>.</param>
    public static Places In(ReadOnlySpan<char> normal) => new(normal);

    private static IEnumerable<(string Member, string Term)> Read()
    {
        return
        [
            .. WordTable
                .Lines(Source)
                .Select(line => line.Split(": ", 2))
                .SelectMany(parts =>
                    parts[1]
                        .Split(" | ")
                        .Select(member => (TextFold.Normal(member).ToLowerInvariant(), Mark + parts[0]))
                ),
        ];
    }

    /// <summary>The words of all concepts: Japanese as they stand, in small letters, English by the stems of their words.</summary>
    private sealed class Members
    {
        private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<
            ReadOnlySpan<char>
        > _japanese;

        private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<
            ReadOnlySpan<char>
        > _english;

        /// <summary>Of the first word of phrases how many words the longest has.</summary>
        private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _phrases;

        /// <summary>
        /// How long the longest Japanese member is that begins with two characters: at most places of a text none begins,
        /// and this sees it at once.
        /// </summary>
        private readonly byte[] _longest = new byte[0x10000];

        private Members(
            FrozenDictionary<string, ImmutableArray<string>> japanese,
            FrozenDictionary<string, ImmutableArray<string>> english
        )
        {
            _japanese = japanese.GetAlternateLookup<ReadOnlySpan<char>>();
            _english = english.GetAlternateLookup<ReadOnlySpan<char>>();
            _phrases = english
                .Keys.Select(key => key.Split(' '))
                .GroupBy(words => words[0], words => words.Length, StringComparer.Ordinal)
                .ToFrozenDictionary(same => same.Key, same => same.Max(), StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var member in japanese.Keys)
            {
                var opening = Opening(member[0], member[1]);
                _longest[opening] = Math.Max(_longest[opening], (byte)member.Length);
            }
        }

        public static Members Of(IEnumerable<(string Member, string Term)> all)
        {
            var parts = all.ToLookup(pair => pair.Member.Any(Script.IsJapanese));
            return new(
                ByKey(
                    parts[true].SelectMany(pair => JapaneseKeys(pair.Member).Select(key => (key, pair.Term)))
                ),
                ByKey(parts[false].Select(pair => (EnglishKey(pair.Member), pair.Term)))
            );
        }

        /// <summary>0 where no Japanese member begins so.</summary>
        public int LongestFrom(char first, char second) => _longest[Opening(first, second)];

        /// <summary>Words of the longest phrase that begins with this stem; 0 when nothing does.</summary>
        public int WordsFrom(ReadOnlySpan<char> stem) =>
            _phrases.TryGetValue(stem, out var words) ? words : 0;

        /// <summary>Empty when it is no member.</summary>
        public ImmutableArray<string> Japanese(ReadOnlySpan<char> lower) =>
            _japanese.TryGetValue(lower, out var terms) ? terms : [];

        /// <summary>Empty when it is no member.</summary>
        public ImmutableArray<string> English(ReadOnlySpan<char> stems) =>
            _english.TryGetValue(stems, out var terms) ? terms : [];

        private static int Opening(char first, char second) =>
            ((char.ToLowerInvariant(first) * 31) + char.ToLowerInvariant(second)) & 0xFFFF;

        private static FrozenDictionary<string, ImmutableArray<string>> ByKey(
            IEnumerable<(string Key, string Term)> members
        ) =>
            members
                .GroupBy(pair => pair.Key, pair => pair.Term, StringComparer.Ordinal)
                .ToFrozenDictionary(
                    same => same.Key,
                    same => same.Distinct(StringComparer.Ordinal).ToImmutableArray(),
                    StringComparer.Ordinal
                );

        /// <summary>Some put a space between the scripts, others none.</summary>
        private static IEnumerable<string> JapaneseKeys(string member)
        {
            var key = Terms.WithoutLastMark(member).ToString();
            return new[] { key, key.Replace(" ", "", StringComparison.Ordinal) }.Distinct(
                StringComparer.Ordinal
            );
        }

        private static string EnglishKey(string member) =>
            string.Join(
                ' ',
                member
                    .Split([.. Joints], StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => LatinStem.Of(word).ToString())
            );
    }

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
                var (japanese, english) = (Japanese(key), isWord ? English(key) : default);
                var longer = japanese.Length > english.Length ? japanese : english;
                if (longer.Length > 0)
                {
                    Current = longer;
                    _at += longer.Length;
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
                    ? Math.Min(s_members.LongestFrom(_text[_at], _text[_at + 1]), _text.Length - _at)
                    : 0;
            for (var length = most; length >= ShortestMember; length--)
            {
                _text.Slice(_at, length).ToLowerInvariant(key);
                if (s_members.Japanese(key[..length]) is { IsEmpty: false } terms)
                {
                    var whole = EndOfMarks(_at + length) - _at;
                    if (!IsInsideWord(whole))
                    {
                        return new(_at, whole, terms);
                    }
                }
            }

            return default;
        }

        /// <summary>Members have no long mark at their end.</summary>
        private readonly int EndOfMarks(int at)
        {
            while (at < _text.Length && _text[at] == 'ー')
            {
                at++;
            }

            return at;
        }

        /// <summary>Whether letters, or a short run of katakana, are a part of a longer word.</summary>
        private readonly bool IsInsideWord(int length)
        {
            var end = _at + length;
            return IsOneWord(_at - 1, char.IsAsciiLetterOrDigit)
                || IsOneWord(end - 1, char.IsAsciiLetterOrDigit)
                || length < ShortestInside
                    && (IsOneWord(_at - 1, Script.IsKatakana) || IsOneWord(end - 1, Script.IsKatakana));
        }

        /// <summary>Whether the character and the next are of the one kind.</summary>
        private readonly bool IsOneWord(int at, Func<char, bool> isOf) =>
            at >= 0 && at + 1 < _text.Length && isOf(_text[at]) && isOf(_text[at + 1]);

        private readonly Place English(Span<char> key)
        {
            Span<char> lower = stackalloc char[LongestMember];
            var (found, length, from, most) = (default(Place), 0, _at, 1);
            for (var words = 0; words < most; words++)
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
                most = words == 0 ? s_members.WordsFrom(stem) : most;
                if (s_members.English(key[..length]) is { IsEmpty: false } terms)
                {
                    found = new(_at, end - _at, terms);
                }

                from = EndOfJoint(end);
                if (from == end || from >= _text.Length || !char.IsAsciiLetterOrDigit(_text[from]))
                {
                    break;
                }
            }

            return found;
        }

        private readonly int EndOfJoint(int at) =>
            at >= _text.Length || !Joints.Contains(_text[at], StringComparison.Ordinal) ? at
            : at + 1 < _text.Length && _text[at + 1] == _text[at] ? at + 2
            : at + 1;

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
