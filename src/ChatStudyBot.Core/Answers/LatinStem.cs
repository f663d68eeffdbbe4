namespace ChatStudyBot.Core.Answers;

/// <summary>
/// English words without the endings that change with the sentence: scaling, scaled and scales are one term. It
/// need not be a word, only the same for all of them.
/// </summary>
internal static class LatinStem
{
    private const int ShortestStem = 4;

    /// <summary>The longer first; what ends in one of the others keeps it.</summary>
    private static readonly string[] s_endings =
    [
        "ments",
        "ment",
        "ings",
        "ing",
        "ions",
        "ion",
        "ers",
        "ors",
        "er",
        "or",
        "ed",
        "es",
        "e",
    ];

    /// <param name="word">Lower case.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        if (word is "https" || !IsWord(word))
        {
            return word;
        }

        foreach (var ending in s_endings)
        {
            if (word.EndsWith(ending) && word.Length - ending.Length >= ShortestStem)
            {
                return Of(word[..^ending.Length]);
            }
        }

        return word.Length > ShortestStem && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')
            ? Of(word[..^1])
            : word;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
