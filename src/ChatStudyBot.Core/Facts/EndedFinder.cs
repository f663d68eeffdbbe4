namespace ChatStudyBot.Core.Facts;

/// <summary>What a note says of something that nobody can use any more.</summary>
/// <param name="Since">The year.</param>
public sealed record EndedPlace(Entry Place, string Name, string Since)
{
    /// <summary>Of the place and of all that stands below it.</summary>
    public IEnumerable<int> Lines => LinesOf(Place);

    private static IEnumerable<int> LinesOf(Entry entry) =>
        entry.Children.SelectMany(LinesOf).Prepend(entry.Line);
}

/// <summary>Finds the headings and labels that name what the glossary knows to have ended.</summary>
public static class EndedFinder
{
    public static IEnumerable<EndedPlace> In(Outline outline, Glossary glossary) =>
        from entry in outline.All
        where entry.Kind is EntryKind.Heading or EntryKind.Item && entry.Label.Name.Length > 1
        let known = glossary.Find(entry.Label.Name)
        where known is { Ended.Length: > 0 }
        select new EndedPlace(entry, known.Name, known.Ended);
}
