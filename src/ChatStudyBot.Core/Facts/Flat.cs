namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Lists that the writer forgot to indent: 「AWS X:」 with nothing below it, and its parts as the next items.
/// </summary>
public static class Flat
{
    /// <summary>Items that are looked at for the one that opened the list.</summary>
    private const int MostParts = 24;

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

    /// <summary>The 「AWS X:」 that the item is a part of, however far up it stands; null where there is none.</summary>
    public static Entry? OwnerOf(Entry item, Glossary glossary)
    {
        if (item.Parent is not { } parent || !IsPart(item, glossary))
        {
            return null;
        }

        for (var at = item.Order - 1; at >= Math.Max(0, item.Order - MostParts); at--)
        {
            var before = parent.Children[at];
            if (IsOpening(before, glossary))
            {
                return before;
            }

            if (before.Kind != EntryKind.Item || !IsPart(before, glossary))
            {
                return null;
            }
        }

        return null;
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
