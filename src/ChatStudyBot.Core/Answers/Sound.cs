using System.Text;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// How a word sounds, so roughly that an English word and the katakana it is borrowed as are the same: consonants
/// alone, those that Japanese does not tell apart made one, an r that is not followed by a vowel left out.
/// </summary>
internal static class Sound
{
    /// <summary>Fewer consonants say too little.</summary>
    public const int Shortest = 3;

    private static readonly Dictionary<char, string> s_kana = Kana();

    /// <param name="word">Latin letters or katakana; of anything else it is empty.</param>
    public static string Of(ReadOnlySpan<char> word) =>
        word.Length == 0 ? "" : WithoutPlural(Script.IsKatakana(word[0]) ? OfKatakana(word) : OfLatin(word));

    /// <param name="spelling">See <see cref="Spelling"/>.</param>
    public static bool BeginsWithVowel(string spelling) =>
        spelling.Length > 0 && spelling[0] is 'a' or 'i' or 'u' or 'e' or 'o';

    /// <summary>Vowels and all, for telling apart words of the same consonants; spelt as Latin or as romaji.</summary>
    public static string Spelling(ReadOnlySpan<char> word)
    {
        var text = new StringBuilder();
        foreach (var c in word)
        {
            text.Append(
                Script.IsKatakana(c) ? s_kana.GetValueOrDefault(c, "") : char.ToLowerInvariant(c).ToString()
            );
        }

        return Folded(
            text.Replace("l", "r")
                .Replace("c", "k")
                .Replace("v", "b")
                .Replace("y", "i")
                .Replace("w", "u")
                .ToString()
        );
    }

    private static string WithoutPlural(string sound) =>
        sound.Length > Shortest && sound[^1] == 's' ? sound[..^1] : sound;

    private static string OfKatakana(ReadOnlySpan<char> word)
    {
        var consonants = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            if (!s_kana.TryGetValue(word[at], out var sound))
            {
                continue;
            }

            // ティ, ファ, シェ: the small vowel only changes the vowel.
            foreach (var c in sound)
            {
                if (ClassOf(c) is { } folded)
                {
                    consonants.Append(folded);
                }
            }
        }

        return consonants.Replace("mp", "np").Replace("mb", "nb").ToString();
    }

    private static string OfLatin(ReadOnlySpan<char> latin)
    {
        var word = new StringBuilder();
        foreach (var c in latin)
        {
            if (!char.IsAsciiLetter(c))
            {
                return "";
            }

            word.Append(char.ToLowerInvariant(c));
        }

        word.Replace("tion", "son")
            .Replace("sion", "son")
            .Replace("tch", "ch")
            .Replace("dge", "je")
            .Replace("ck", "k")
            .Replace("ph", "f")
            .Replace("gh", "")
            .Replace("wh", "w")
            .Replace("th", "s")
            .Replace("sh", "s")
            .Replace("qu", "k")
            .Replace("x", "ks")
            .Replace("ce", "se")
            .Replace("ci", "si")
            .Replace("cy", "sy")
            .Replace("ge", "je")
            .Replace("gi", "ji")
            .Replace("gy", "jy");
        var consonants = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            var c = word[at];
            if (at > 0 && c == word[at - 1] || c == 'r' && !IsVowel(word, at + 1) && IsVowel(word, at - 1))
            {
                continue;
            }

            if (c == 'c' && at + 1 < word.Length && word[at + 1] == 'h')
            {
                consonants.Append('t');
                at++;
            }
            else if (ClassOf(c) is { } folded)
            {
                consonants.Append(folded);
            }
        }

        return consonants.Replace("mp", "np").Replace("mb", "nb").ToString();
    }

    private static bool IsVowel(StringBuilder word, int at) =>
        at >= 0 && at < word.Length && word[at] is 'a' or 'i' or 'u' or 'e' or 'o' or 'y';

    private static char? ClassOf(char c) =>
        c switch
        {
            'l' or 'r' => 'r',
            'c' or 'k' or 'q' => 'k',
            'b' or 'v' => 'b',
            's' or 'z' or 'j' => 's',
            'd' or 'f' or 'g' or 'h' or 'm' or 'n' or 'p' or 't' => c,
            _ => null,
        };

    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text)
        {
            if (folded.Length == 0 || folded[^1] != c)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>チ is ti and ツ tu here, because ticket is チケット and tool ツール; シ and ジ are of the s sounds.</summary>
    private static Dictionary<char, string> Kana()
    {
        var rows = new (string Consonant, string Kana)[]
        {
            ("", "アイウエオ"),
            ("k", "カキクケコ"),
            ("g", "ガギグゲゴ"),
            ("s", "サシスセソ"),
            ("z", "ザジズゼゾ"),
            ("t", "タチツテト"),
            ("d", "ダヂヅデド"),
            ("n", "ナニヌネノ"),
            ("h", "ハヒフヘホ"),
            ("b", "バビブベボ"),
            ("p", "パピプペポ"),
            ("m", "マミムメモ"),
            ("r", "ラリルレロ"),
        };
        var kana = new Dictionary<char, string>
        {
            ['ン'] = "n",
            ['ヴ'] = "bu",
            ['フ'] = "fu",
            ['ァ'] = "a",
            ['ィ'] = "i",
            ['ゥ'] = "u",
            ['ェ'] = "e",
            ['ォ'] = "o",
            ['ャ'] = "a",
            ['ュ'] = "u",
            ['ョ'] = "o",
            ['ヤ'] = "a",
            ['ユ'] = "u",
            ['ヨ'] = "o",
            ['ワ'] = "a",
        };
        foreach (var (consonant, row) in rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                kana.TryAdd(row[at], consonant + "aiueo"[at]);
            }
        }

        return kana;
    }
}
