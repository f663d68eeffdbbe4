using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>「command」 beside 「container_command」: a name within another, and what one does the other mostly does too.</summary>
internal static partial class LongerName
{
    /// <summary>Content words; more of them tell what only one of the two has.</summary>
    private const int FewWords = 4;

    /// <summary>
    /// Is one name within the other, and what is said so short, and so near to what is said of the other, that it may be
    /// true of both?
    /// </summary>
    public static bool MayDoSo(Term other, Statement statement, Term term) =>
        statement.IsFirst
        && statement.Content.Count <= FewWords
        && !Polarity.IsNegative(statement.Text)
        && (IsWithin(term.Name, other.Name) || IsWithin(other.Name, term.Name))
        && other.Statements.Any(own =>
            own.Content.Intersect(statement.Content, StringComparer.Ordinal).Any()
        );

    private static bool IsWithin(string shorter, string longer)
    {
        var words = WordsOf(longer);
        return WordsOf(shorter) is { Count: > 0 } some && some.Count < words.Count && some.IsSubsetOf(words);
    }

    private static HashSet<string> WordsOf(string name) =>
        Word().Matches(name).Select(word => word.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[ァ-ヺー]+|[一-龠々]+")]
    private static partial Regex Word();
}
