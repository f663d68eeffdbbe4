using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Distractors from among the siblings, nearest first.</summary>
public static class Pool
{
    /// <summary>Three choices are enough, four are better.</summary>
    public const int Fewest = 2;

    public const int Most = 3;

    public static ImmutableArray<Term> Siblings(Family family, Term key) =>
        [
            .. family
                .Terms.Where(term =>
                    term.Identity != key.Identity
                    && !IsSameName(term.Name, key.Name)
                    && (family.IsUniform || AreComparable(term.Name, key.Name))
                )
                .OrderBy(term => AreComparable(term.Name, key.Name) ? 0 : 1)
                .ThenBy(term => Math.Abs(term.Order - key.Order))
                .ThenBy(term => term.Order),
        ];

    /// <summary>Same kind of letters, or an ending or a word in common.</summary>
    public static bool AreComparable(string one, string other) =>
        Script.Of(one) == Script.Of(other)
        || one[^2..] == other[^2..]
        || one.Split(' ')[0] is { Length: >= 3 } word && other.StartsWith(word, StringComparison.Ordinal);

    private static bool IsSameName(string one, string other) => TextFold.Name(one) == TextFold.Name(other);
}
