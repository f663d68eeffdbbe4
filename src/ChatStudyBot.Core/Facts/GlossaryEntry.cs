using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>A name with what is known of it. Only the name must be there.</summary>
/// <param name="Group">The closed list it is a member of, as "S3 storage class"; empty when none.</param>
/// <param name="Aliases">Other and former names; those that only lack the maker's name are understood.</param>
/// <param name="Katakana">How it is said or written in kana.</param>
/// <param name="Japanese">What it is, without its name; may be empty.</param>
/// <param name="English">As <paramref name="Japanese"/>.</param>
/// <param name="Confused">Names of what it is often taken for.</param>
/// <param name="Also">What else is true of it, whether a note says so or not: nothing like it is asked with this as a wrong
/// choice.</param>
/// <param name="Covers">Names of which all that is said is true of this one too: its parts, its sorts, what it stands in for.</param>
/// <param name="Line">Of the file it was read from, from 1; 0 when it came from elsewhere.</param>
public sealed record GlossaryEntry(
    string Name,
    GlossaryKind Kind,
    string Category,
    string Group,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Katakana,
    string Japanese,
    string English,
    ImmutableArray<string> Confused,
    ImmutableArray<string> Also,
    ImmutableArray<string> Covers,
    int Line
)
{
    /// <summary>
    /// What does not hold of it, or no longer does: each the words, with blanks between them, that a line which still says so holds all
    /// together. Such a line is not asked.
    /// </summary>
    public ImmutableArray<string> Was { get; init; } = [];

    /// <summary>The year since which nobody can use it any more, empty while it can be used; what stands below it is not asked.</summary>
    public string Ended { get; init; } = "";

    /// <summary>What is true of it and of nothing else of its sort: a line that says so is asked, wherever it stands.</summary>
    public ImmutableArray<string> Own { get; init; } = [];

    /// <summary>Whether a glossary has it, and it is not only what the notes call so.</summary>
    public bool IsDeclared => Line > 0;

    /// <summary>Everything it is called, its name first.</summary>
    public IEnumerable<string> Forms => Aliases.Concat(Katakana).Prepend(Name);

    public string Gloss(Language language) => language == Language.Japanese ? Japanese : English;

    /// <summary>What a team says of a name we know too: its words go first, what it left out stays ours.</summary>
    internal GlossaryEntry OverriddenBy(GlossaryEntry own) =>
        new(
            own.Name,
            own.Kind == GlossaryKind.Term ? Kind : own.Kind,
            Either(own.Category, Category),
            Either(own.Group, Group),
            [
                .. own
                    .Aliases.Append(Name)
                    .Union(Aliases, StringComparer.Ordinal)
                    .Where(name => name != own.Name),
            ],
            [.. own.Katakana.Union(Katakana, StringComparer.Ordinal)],
            Either(own.Japanese, Japanese),
            Either(own.English, English),
            [.. own.Confused.Union(Confused, StringComparer.Ordinal)],
            [.. own.Also.Union(Also, StringComparer.Ordinal)],
            [.. own.Covers.Union(Covers, StringComparer.Ordinal)],
            own.Line
        )
        {
            Was = [.. own.Was.Union(Was, StringComparer.Ordinal)],
            Ended = Either(own.Ended, Ended),
            Own = [.. own.Own.Union(Own, StringComparer.Ordinal)],
        };

    private static string Either(string first, string second) => first.Length > 0 ? first : second;
}
