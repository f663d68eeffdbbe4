using System.Collections.Frozen;
using System.Text;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>English words and the katakana they are written with, compared by their consonants.</summary>
public static class Sounds
{
    /// <summary>Fewer consonants in common are chance; of words that differ, one more is needed.</summary>
    private const int Telling = 3;

    private static readonly FrozenDictionary<char, char> s_kana = new (string Row, char Consonant)[]
    {
        ("カキクケコヵヶ", 'k'),
        ("ガギグゲゴ", 'g'),
        ("サシスセソ", 's'),
        ("ザジズゼゾ", 'z'),
        ("タチツテト", 't'),
        ("ダヂヅデド", 'd'),
        ("ナニヌネノン", 'n'),
        ("ハヒフヘホ", 'h'),
        ("バビブベボヴ", 'b'),
        ("パピプペポ", 'p'),
        ("マミムメモ", 'm'),
        ("ラリルレロ", 'r'),
    }
        .SelectMany(row => row.Row.Select(kana => KeyValuePair.Create(kana, row.Consonant)))
        .ToFrozenDictionary();

    public static bool Alike(string latin, string katakana)
    {
        var english = Skeleton(latin.Length > Telling ? latin.TrimEnd('s') : latin, OfLatin);
        var japanese = Skeleton(katakana, kana => s_kana.GetValueOrDefault(kana));
        return english == japanese || english + 's' == japanese && latin[^1] == 's'
            ? english.Length >= Telling
            : Math.Min(english.Length, japanese.Length) > Telling
                && (
                    english.StartsWith(japanese, StringComparison.Ordinal)
                    || japanese.StartsWith(english, StringComparison.Ordinal)
                );
    }

    /// <summary>The Latin letter a word begins with, or that its katakana stands for; null when it has none.</summary>
    public static char? Initial(string word, bool isKatakana) =>
        word.Length == 0 ? null
        : !isKatakana ? (char.IsAsciiLetter(word[0]) ? char.ToLowerInvariant(word[0]) : null)
        : word[0] switch
        {
            'ア' => 'a',
            'イ' => 'i',
            'ウ' => 'w',
            'エ' => 'e',
            'オ' => 'o',
            'カ' or 'ク' or 'コ' => 'c',
            'フ' => 'f',
            'ジ' => 'g',
            'ヴ' => 'v',
            'ラ' or 'リ' or 'ル' or 'レ' or 'ロ' => 'r',
            var kana when s_kana.TryGetValue(kana, out var consonant) => consonant,
            _ => null,
        };

    /// <summary>Consonants without repeats; r and l count only at the start, where Japanese hears them.</summary>
    private static string Skeleton(string word, Func<char, char> consonantOf)
    {
        var skeleton = new StringBuilder();
        foreach (var letter in word)
        {
            var consonant = consonantOf(letter);
            if (
                consonant == default
                || consonant == 'r' && skeleton.Length > 0
                || skeleton.Length > 0 && skeleton[^1] == consonant
            )
            {
                continue;
            }

            skeleton.Append(consonant);
        }

        return skeleton.ToString();
    }

    private static char OfLatin(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'c' or 'q' or 'k' or 'x' => 'k',
            'v' or 'b' => 'b',
            'l' or 'r' => 'r',
            'f' => 'h',
            'j' => 'z',
            var c and ('d' or 'g' or 'm' or 'n' or 'p' or 's' or 't' or 'z') => c,
            _ => default,
        };
}
