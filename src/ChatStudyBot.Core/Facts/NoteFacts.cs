using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>All that one note states, found once and kept as long as the note is the same.</summary>
/// <param name="TopicRoot">Folders and title: where the note's topics hang.</param>
/// <param name="Aliases">Names, each with what else it is called.</param>
public sealed record NoteFacts(
    Note Note,
    Outline Outline,
    ImmutableArray<string> TopicRoot,
    ImmutableArray<Family> Families,
    ImmutableArray<KeyValuePair<string, string>> Aliases
)
{
    public string Path => Note.Path;

    /// <summary>Asked or not.</summary>
    public int Count =>
        Families.Sum(family => family.Terms.Sum(term => term.Statements.Length)) + Aliases.Length;
}
