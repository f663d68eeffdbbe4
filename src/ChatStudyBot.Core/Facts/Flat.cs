namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Lists that the writer forgot to indent: 「AWS X:」 with nothing below it, and its parts as the next items.
/// </summary>
public static class Flat
{
    public static IEnumerable<(Subject? About, IReadOnlyList<Entry> Members)> Parts(
        IReadOnlyList<Entry> siblings,
        Subject? subject,
        Glossary glossary
    )
    {
        var members = new List<Entry>();
        var about = subject;
        foreach (var sibling in siblings)
        {
            if (IsOpening(sibling, glossary))
            {
                yield return (about, members);
                members = [];
                about = new Subject(sibling.Label.Name, sibling.Label.Name);
            }
            else if (about != subject && IsBareLabel(sibling))
            {
                yield return (about, members);
                members = [];
            }
            else if (about != subject && !IsPart(sibling, glossary))
            {
                yield return (about, members);
                members = [sibling];
                about = subject;
            }
            else
            {
                members.Add(sibling);
            }
        }

        yield return (about, members);
    }

    private static bool IsOpening(Entry entry, Glossary glossary) =>
        IsBareLabel(entry) && glossary.Service(entry.Label.Name) is not null;

    /// <summary>「構成要素:」 with nothing behind or below it: the next items are another list of the same thing.</summary>
    private static bool IsBareLabel(Entry entry) =>
        entry is { IsLeaf: true, Label: { Separator: Separator.Colon, HasRest: false } };

    /// <summary>A picture between the parts says nothing, but does not end them.</summary>
    private static bool IsPart(Entry entry, Glossary glossary) =>
        entry.Label.Separator == Separator.Colon && glossary.Service(entry.Label.Name) is null
        || entry.Text.Length == 0;
}
