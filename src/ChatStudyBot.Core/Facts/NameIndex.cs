using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Finds the names of a glossary in running text, the longest first: whatever their width, case and blanks, with
/// or without the maker's name.
/// </summary>
internal sealed class NameIndex
{
    private const int ShortestKey = 2;

    /// <summary>What no name reaches across.</summary>
    private const char Stop = '\0';

    private readonly FrozenDictionary<int, ImmutableArray<Key>> _byStart;

    public NameIndex(GlossaryForms forms, ImmutableArray<GlossaryEntry> entries)
    {
        _byStart = entries
            .SelectMany(entry => entry.Forms)
            .SelectMany(form => GlossaryForms.KeysOf(form).Select(key => (Key: key, Form: form)))
            .Where(pair => pair.Key.Length >= ShortestKey)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(same => new Key(
                same.Key,
                same.All(pair => HasCapital(pair.Form)),
                forms.ForKey(same.Key)
            ))
            .Where(key => !key.Entries.IsEmpty)
            .GroupBy(key => StartOf(key.Text, 0))
            .ToFrozenDictionary(
                start => start.Key,
                start => start.OrderByDescending(key => key.Text.Length).ToImmutableArray()
            );
    }

    public IEnumerable<Mention> In(string text)
    {
        var (folded, places) = Fold(text);
        for (var at = 0; at + ShortestKey <= folded.Length; at++)
        {
            if (
                _byStart.TryGetValue(StartOf(folded, at), out var keys)
                && IsEdge(text, places[at] - 1, places[at])
                && Match(text, folded, places, at, keys) is { } match
            )
            {
                yield return match;
                while (at + 1 < folded.Length && places[at + 1] < match.End)
                {
                    at++;
                }
            }
        }
    }

    private static Mention? Match(string text, string folded, int[] places, int at, ImmutableArray<Key> keys)
    {
        foreach (var key in keys)
        {
            if (
                at + key.Text.Length > folded.Length
                || string.CompareOrdinal(folded, at, key.Text, 0, key.Text.Length) != 0
                || key.HasCapital && char.IsAsciiLetterLower(text[places[at]])
            )
            {
                continue;
            }

            var end = places[at + key.Text.Length - 1] + 1;
            if (end < text.Length && text[end] == 'ー')
            {
                end++;
            }

            if (IsEdge(text, end - 1, end) || IsPluralEnd(text, end))
            {
                return new Mention(key.Entries, places[at], end - places[at]);
            }
        }

        return null;
    }

    /// <summary>「buckets」 names the bucket.</summary>
    private static bool IsPluralEnd(string text, int end) =>
        text[end] == 's' && char.IsAsciiLetter(text[end - 1]) && IsEdge(text, end, end + 1);

    /// <summary>Does a word end between the two places? Letters of one kind side by side are one word.</summary>
    private static bool IsEdge(string text, int before, int after)
    {
        if (before < 0 || after >= text.Length)
        {
            return true;
        }

        var (one, other) = (text[before], text[after]);
        return !(
            IsWordLetter(one) && IsWordLetter(other)
            || Script.IsKatakana(one) && Script.IsKatakana(other)
            || Script.IsKanji(one) && Script.IsKanji(other)
        );
    }

    private static bool IsWordLetter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool HasCapital(string form) => char.IsAsciiLetterUpper(form[0]);

    private static int StartOf(string text, int at) => (text[at] << 16) | text[at + 1];

    private static (string Folded, int[] Places) Fold(string text)
    {
        var folded = new char[text.Length];
        var places = new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= '！' and <= '～' ? (char)(text[i] - ('！' - '!')) : text[i];
            if (c is ' ' or '　' or '-' or '.' or '/' or '_' or '・' || c == 'ー' && IsLastMark(text, i))
            {
                continue;
            }

            folded[length] =
                c is '+' or '#' || char.IsLetterOrDigit(c)
                    ? c is >= 'ぁ' and <= 'ゖ'
                        ? (char)(c + ('ァ' - 'ぁ'))
                        : char.ToLowerInvariant(c)
                    : Stop;
            places[length++] = i;
        }

        return (new string(folded, 0, length), places);
    }

    private static bool IsLastMark(string text, int at) =>
        at + 1 == text.Length || !(Script.IsKatakana(text[at + 1]) || Script.IsHiragana(text[at + 1]));

    /// <param name="HasCapital">Written small it is a word like any other.</param>
    private sealed record Key(string Text, bool HasCapital, ImmutableArray<GlossaryEntry> Entries);
}
