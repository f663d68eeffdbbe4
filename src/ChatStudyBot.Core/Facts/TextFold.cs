using System.Text;

namespace ChatStudyBot.Core.Facts;

/// <summary>Spellings that a reader takes for the same word, made equal.</summary>
public static class TextFold
{
    private const int MostOnStack = 256;

    /// <summary>
    /// Width, case, kana, spaces and punctuation folded; a long vowel mark that ends a word dropped
    /// (サーバー, サーバ). Letters and digits only.
    /// </summary>
    public static string Key(string text)
    {
        var normal = Normal(text);
        var key = normal.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[normal.Length];
        var length = 0;
        for (var i = 0; i < normal.Length; i++)
        {
            var c = normal[i];
            if (c == 'ー' && !IsKanaNext(normal, i + 1))
            {
                continue;
            }

            if (c is '+' or '#' || Script.IsJapanese(c) || char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key[length++] = Lower(c);
            }
        }

        return key[..length].SequenceEqual(text) ? text : new string(key[..length]);
    }

    /// <summary>NFKC; most text is in it already, and seeing that costs less than asking for it.</summary>
    public static string Normal(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c))
            {
                return text.Normalize(NormalizationForm.FormKC);
            }
        }

        return text;
    }

    private static bool IsPlain(char c) =>
        c
            is < '\u0080'
                or (>= '\u3041' and <= '\u3096')
                or (>= '\u30a1' and <= '\u30fe')
                or (>= '\u4e00' and <= '\u9fff')
                or '、'
                or '。'
                or '「'
                or '」';

    /// <summary>As <see cref="Key"/>, without the maker's name in front and what stands in brackets.</summary>
    public static string Name(string text)
    {
        var bare = text;
        var bracket = bare.AsSpan().IndexOfAny('(', '（');
        if (bracket > 0)
        {
            bare = bare[..bracket];
        }

        return Key(WithoutMaker(bare.Trim()));
    }

    /// <summary>Lambda of AWS Lambda: the maker's name is all that the names of its services have in common.</summary>
    public static string WithoutMaker(string name)
    {
        foreach (var maker in (ReadOnlySpan<string>)["AWS ", "Amazon "])
        {
            if (name.Length > maker.Length && name.StartsWith(maker, StringComparison.OrdinalIgnoreCase))
            {
                return name[maker.Length..];
            }
        }

        return name;
    }

    /// <summary>A space inside a loanword does not end it: 「スティッキー セッション」.</summary>
    private static bool IsKanaNext(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && IsKana(text[at]);
    }

    private static bool IsKana(char c) => Script.IsKatakana(c) || Script.IsHiragana(c);

    /// <summary>Kana and kanji have no case, and asking for it costs as much as all the rest.</summary>
    private static char Lower(char c) =>
        c switch
        {
            >= 'ぁ' and <= 'ゖ' => (char)(c + ('ァ' - 'ぁ')),
            (>= 'ァ' and <= 'ヾ') or (>= '一' and <= '\u9fff') => c,
            _ => char.ToLowerInvariant(c),
        };
}
