using System.Globalization;
using System.Text;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>What does not count in a typed answer: width, case, kana, spaces, punctuation.</summary>
public static class AnswerFold
{
    /// <summary>Names are written with or without the vendor before them.</summary>
    private static readonly string[] Vendors = ["amazon", "aws"];

    public static string Fold(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
            if (Kept(normal, i))
                folded.Append(Hiragana(char.ToLowerInvariant(normal[i])));
        return folded.ToString();
    }

    /// <summary>A folded name without its vendor; the same text when it has none.</summary>
    public static string WithoutVendor(string folded) =>
        Array.Find(Vendors, vendor => folded.StartsWith(vendor, StringComparison.Ordinal)) is { } found
        && folded.Length >= found.Length + 2
            ? folded[found.Length..]
            : folded;

    private static bool Kept(string text, int at) =>
        text[at] switch
        {
            // C, C++ and C# differ, and so do 5 and -5, 5-10 and 510, 9.9 and 99.
            '+' or '#' or '%' => true,
            '-' or '−' => DigitAt(text, at + 1) && (at == 0 || !char.IsLetter(text[at - 1])),
            '.' or '/' or ':' or '~' or '〜' => DigitAt(text, at - 1) && DigitAt(text, at + 1),
            'ー' => !EndsWord(text, at),
            var sign => char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || IsMark(sign),
        };

    /// <summary>サーバー and サーバ are one word in two styles; キー is not キ.</summary>
    private static bool EndsWord(string text, int at) =>
        at >= 3
        && text.AsSpan(at - 3, 3).IndexOfAnyExceptInRange('ァ', 'ー') < 0
        && (at + 1 == text.Length || text[at + 1] is < 'ァ' or > 'ー');

    private static bool IsMark(char sign) =>
        char.GetUnicodeCategory(sign)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool DigitAt(string text, int at) =>
        at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static char Hiragana(char letter) =>
        letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - ('ァ' - 'ぁ')) : letter;
}
