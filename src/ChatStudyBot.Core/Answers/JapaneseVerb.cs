using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>Japanese verbs as the table of words has them, in the form that ends in u.</summary>
internal static class JapaneseVerb
{
    /// <summary>集め of 集める: what stays in 集めたい and 集めて. Null when it is no verb, or nothing stays but a kanji.</summary>
    public static string? StemOf(string word) =>
        word.Length > 2
        && word[^1] is 'る' or 'す' or 'う' or 'く' or 'ぐ' or 'つ' or 'む' or 'ぶ' or 'ぬ'
        && word.Any(Script.IsKanji)
        && Script.IsHiragana(word[^2])
            ? word[..^1]
            : null;
}
