using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>「command」 beside 「container_command」: a name within another, and what one does the other mostly does too.</summary>
internal static partial class LongerName
{
    /// <summary>Content words; more of them tell what only one of the two has.</summary>
    private const int FewWords = 6;

    /// <summary>The share of its words that the other says as well.</summary>
    private const double Alike = 0.33;

    /// <summary>
    /// Is one name within the other, and what is said so short, and so near to what is said of the other, that it may be
    /// true of both?
    /// </summary>
    public static bool MayDoSo(Term other, Statement statement, Term term) =>
        statement.IsFirst
        && statement.Content.Count <= FewWords
        && !Polarity.IsNegative(statement.Text)
        && (IsWithin(term.Name, other.Name) || IsWithin(other.Name, term.Name))
        && other.Statements.Any(own => Tokens.Overlap(statement.Content, own.Content) >= Alike);

    /// <summary>All words the same but one, which is joined to more in the longer name: 「AWS 統合」, 「AWS_PROXY 統合」.</summary>
    private static bool IsWithin(string shorter, string longer)
    {
        var (some, all) = (shorter.Split(' '), longer.Split(' '));
        return some.Length == all.Length
            && some.Zip(all).Where(pair => !IsSame(pair.First, pair.Second)).ToList() is [var (word, joined)]
            && Joint().IsMatch(joined)
            && Joint().Split(joined).Any(part => IsSame(part, word));
    }

    private static bool IsSame(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[_-]")]
    private static partial Regex Joint();
}
