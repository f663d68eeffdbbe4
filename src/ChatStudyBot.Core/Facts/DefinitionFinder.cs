using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Finds the lines that may define a name of the glossary, wherever it stands: a label, a heading, a row of a table, or
/// the first word of a sentence.
/// </summary>
public static partial class DefinitionFinder
{
    public static IEnumerable<Definition> In(
        Outline outline,
        Mentions mentions,
        ImmutableArray<Family> families,
        ImmutableArray<ServiceFact> services,
        Glossary glossary
    ) =>
        OfTerms(families)
            .Concat(OfServices(services))
            .Concat(
                outline
                    .All.Where(entry => entry.Table is not null)
                    .SelectMany(table => OfRows(table, glossary))
            )
            .Concat(OfLabels(outline, glossary))
            .Where(said => IsOnIt(said, glossary))
            .Concat(OfSentences(outline, mentions))
            .Where(said => !IsOfAnotherService(said, mentions, glossary));

    /// <summary>「Yは…」 below X is on Y.</summary>
    private static bool IsOnIt(Definition said, Glossary glossary) =>
        (
            Topic().Match(said.Statement.Text) is not { Success: true } topic
            || glossary.FindAll(topic.Groups["topic"].Value).Contains(said.Name)
        )
        && !(
            glossary.NamesIn(said.Statement.Text).FirstOrDefault() is { Length: > 0, Start: 0 } first
            && !first.Entries.Contains(said.Name)
            && OnIt().IsMatch(said.Statement.Text[first.End..])
        );

    /// <summary>
    /// Several services have a failover: it is the one whose closed list it is in that the nearest name of a service says.
    /// </summary>
    private static bool IsOfAnotherService(Definition said, Mentions mentions, Glossary glossary) =>
        glossary.OwnerOf(said.Name) is { } owner
        && said
            .Place.Ancestors.Prepend(said.Place)
            .Select(place => ServicesIn(mentions.In(place)))
            .FirstOrDefault(services => services.Count > 0)
            is { } nearest
        && !nearest.Exists(service => service == owner || glossary.AreKin(service, owner));

    private static List<GlossaryEntry> ServicesIn(IEnumerable<Mention> mentions) =>
        [
            .. mentions
                .SelectMany(mention => mention.Entries)
                .Where(entry => entry.Kind == GlossaryKind.Service),
        ];

    private static IEnumerable<Definition> OfTerms(IEnumerable<Family> families) =>
        from family in families
        from term in family.Terms
        where term is { Known: { Kind: not GlossaryKind.Service }, First: not null }
        select new Definition(term.Known!, term.Name, family.Parent, term.First!, true);

    private static IEnumerable<Definition> OfServices(IEnumerable<ServiceFact> services) =>
        from fact in services
        where !fact.IsFurther
        select new Definition(fact.Service, fact.Service.Name, fact.Place, fact.Definition, true);

    private static IEnumerable<Definition> OfRows(Entry table, Glossary glossary) =>
        from row in table.Table!.Rows
        where row.Cells.Length > 1
        let label = Label.Parse(row.Cells[0].Value.Trim(), [])
        where !label.HasRest
        from name in glossary.FindAll(label.Name) is [var only] ? new[] { only } : []
        let said = string.Join("; ", row.Cells.Skip(1).Select(cell => cell.Value.Trim()))
        where said.Length > 0
        select new Definition(name, label.Name, table, new Statement(said, said, row.Line, true), true);

    private static IEnumerable<Definition> OfLabels(Outline outline, Glossary glossary) =>
        from entry in outline.All
        where entry.Kind is EntryKind.Item or EntryKind.Text && entry.Label.HasRest
        where entry.Unaskable is null
        from name in glossary.FindAll(entry.Label.Name) is [var only] ? new[] { only } : []
        select new Definition(
            name,
            entry.Label.Name,
            entry,
            new Statement(entry.Label.Rest, entry.Text, entry.Line, true),
            true
        );

    private static IEnumerable<Definition> OfSentences(Outline outline, Mentions mentions) =>
        from entry in outline.All
        where entry.Kind is EntryKind.Item or EntryKind.Text && entry.Unaskable is null
        where mentions.In(entry) is [{ Start: 0, Entry: not null }, ..]
        let mention = mentions.In(entry)[0]
        let said = entry.Text[mention.End..]
        where OnIt().IsMatch(said)
        where mention.Entry!.Kind == GlossaryKind.Service || ServicesIn(mentions.In(entry)).Count == 0
        select new Definition(
            mention.Entry!,
            entry.Text[..mention.End],
            entry,
            new Statement(said, entry.Text, entry.Line, true),
            false
        );

    [GeneratedRegex("^(?<topic>[^、。「」はをが]{1,24}?)(とは|は)[^、。]")]
    private static partial Regex Topic();

    /// <summary>The name is what the sentence is on: it is, does or can do something.</summary>
    [GeneratedRegex(
        "^ ?([（(][^（()）]*[）)])? ?((とは|では|は|を(使用|利用|使う|使え))|(is|are|was|lets?|allows?|enables?|helps?|provides?|gives?|offers?|stores?|keeps?|runs?|manages?|delivers?|sends?|makes?|creates?|collects?|records?|monitors?|routes?|distributes?|encrypts?|automates?|automatically|can|will)\\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OnIt();
}
