using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>Japanese verbs as the table of words has them, in the form that ends in u.</summary>
internal static class JapaneseVerb
{
    private const int ShortestOfHiragana = 4;

    /// <summary>What the last kana turns into in front of ない, ます, ば, よう and て.</summary>
    private static readonly ImmutableArray<(char Last, string Others)> s_endings =
    [
        ('る', "らりれろっ"),
        ('す', "さしせそ"),
        ('う', "わいえおっ"),
        ('く', "かきけこい"),
        ('ぐ', "がぎげごい"),
        ('つ', "たちてとっ"),
        ('む', "まみめもん"),
        ('ぶ', "ばびべぼん"),
        ('ぬ', "なにねのん"),
    ];

    /// <summary>集め of 集める: what stays in 集めたい and 集めて. Null when it is no verb, or nothing stays but a kanji.</summary>
    public static string? StemOf(string word) =>
        word.Length > 2 && IsVerb(word) && Script.IsHiragana(word[^2]) ? word[..^1] : null;

    /// <summary>What of it a sentence can have: its stem, or of 消す 消さ, 消し, 消せ and 消そ. Empty when it is no verb.</summary>
    public static IEnumerable<string> FormsOf(string word) =>
        StemOf(word) is { } stem ? [stem]
        : word.Length >= 2 && IsVerb(word)
            ? s_endings
                .Where(ending => ending.Last == word[^1])
                .SelectMany(ending => ending.Others)
                .Select(other => word[..^1] + other)
        : [];

    /// <summary>A short one of hiragana alone would be found inside any other word.</summary>
    private static bool IsVerb(string word) =>
        (word.Any(Script.IsKanji) || word.Length >= ShortestOfHiragana && word.All(Script.IsHiragana))
        && s_endings.Any(ending => ending.Last == word[^1]);
}
