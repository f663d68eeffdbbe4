namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Which names stand under one heading: a word that is the name of something here is a common word elsewhere.
/// </summary>
internal sealed class Surroundings
{
    private readonly Dictionary<Entry, HashSet<GlossaryEntry>> _byHeading = [];

    public Surroundings(Outline outline, Mentions mentions)
    {
        foreach (var entry in outline.All)
        {
            if (entry.Text.Length == 0)
            {
                continue;
            }

            var heading = HeadingOf(entry);
            if (!_byHeading.TryGetValue(heading, out var names))
            {
                _byHeading[heading] = names = new HashSet<GlossaryEntry>(ReferenceEqualityComparer.Instance);
            }

            names.UnionWith(mentions.In(entry).SelectMany(mention => mention.Entries));
        }
    }

    /// <summary>
    /// Is the thing meant that the glossary knows by that name? A member of a closed list, and a part that goes by
    /// one word, must have another of its sort beside it.
    /// </summary>
    public bool Mean(NameFact fact) =>
        fact.Name.Kind switch
        {
            GlossaryKind.Kind or GlossaryKind.Identifier => HasNeighbour(fact),
            GlossaryKind.Feature => !IsOneWord(fact.Shown) || HasNeighbour(fact),
            _ => true,
        };

    private bool HasNeighbour(NameFact fact) =>
        _byHeading[HeadingOf(fact.Place)]
            .Any(other =>
                !ReferenceEquals(other, fact.Name)
                && other.Kind != GlossaryKind.Service
                && other.Category == fact.Name.Category
            );

    private static bool IsOneWord(string shown) =>
        shown.All(Script.IsKatakana) || shown.All(Script.IsKanji) || shown.All(char.IsAsciiLetter);

    private static Entry HeadingOf(Entry entry) =>
        entry.Kind == EntryKind.Heading
            ? entry
            : entry.Ancestors.First(above => above.Kind == EntryKind.Heading);
}
