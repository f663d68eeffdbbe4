using System.Collections.Frozen;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// What language a question is asked in, where its own words say so. Kana or kanji are Japanese; English has the words
/// that hold a sentence together. A name or a key word is of either: people who speak Japanese type them too.
/// </summary>
public static class QuestionLanguage
{
    private const double Enough = 1;

    /// <summary>Of a word that names are made with too: "Infrastructure as Code", "Internet of Things".</summary>
    private const double Little = 0.5;

    /// <summary>No names are made with these.</summary>
    private static readonly FrozenSet<string> s_grammar = (
        "the this that these those is are was were be been does did do doing has have had can could will would should must might "
        + "what which when where why how who whose whom you your yours we our they their them he she his her my its "
        + "please tell explain describe define compare between because whether about than there into without "
        + "doesn didn don isn aren wasn weren hasn haven couldn wouldn shouldn"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_small =
        "a an of in on for to with from by at as or and not it if me us i so then up"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] s_between = [.. " .,;:?!()[]{}\"“”/…"];

    /// <summary>With these a follow-up begins, and no name: "and memory?"</summary>
    private static readonly FrozenSet<string> s_goingOn = "and but or then"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Null when that cannot be told.</returns>
    public static Language? Of(string question)
    {
        var text = string.Concat(question.Select(Plain));
        if (text.Any(IsJapanese))
        {
            return Language.Japanese;
        }

        var words = WordsOf(text);
        return words is [var first, _, ..] && s_goingOn.Contains(first) || words.Sum(Weight) >= Enough
            ? Language.English
            : null;
    }

    private static double Weight(string word) =>
        s_grammar.Contains(word) ? Enough
        : s_small.Contains(word) ? Little
        : 0;

    /// <summary>Lower case; what stands in capitals is a name, and so is what has a hyphen.</summary>
    private static string[] WordsOf(string text) =>
        [
            .. text.Split(s_between, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Split('\'', '’')[0])
                .Where(word => word.Length == 1 || word.Any(char.IsLower))
                .Select(word => word.ToLowerInvariant()),
        ];

    /// <summary>Half-width kana too.</summary>
    private static bool IsJapanese(char c) => Script.IsJapanese(c) || c is >= 'ｦ' and <= 'ﾝ';

    /// <summary>Full-width letters as plain ones.</summary>
    private static char Plain(char c) =>
        c is >= '！' and <= '～' ? (char)(c - '！' + '!')
        : char.IsWhiteSpace(c) ? ' '
        : c;
}
