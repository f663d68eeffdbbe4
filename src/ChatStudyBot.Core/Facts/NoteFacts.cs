using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>All that one note states, found once and kept as long as the note is the same.</summary>
/// <param name="TopicRoot">Folders and title: where the note's topics hang.</param>
/// <param name="Aliases">Names, each with what else it is called.</param>
/// <param name="Lines">Every line with the names of the glossary that it has to do with.</param>
public sealed record NoteFacts(
    Note Note,
    Outline Outline,
    Mentions Mentions,
    ImmutableArray<string> TopicRoot,
    ImmutableArray<Family> Families,
    ImmutableArray<ServiceFact> Services,
    ImmutableArray<Listing> Listings,
    ImmutableArray<OrderFact> Orders,
    ImmutableArray<ValueFact> Values,
    ImmutableArray<NameFact> Names,
    ImmutableArray<ClaimFact> Claims,
    ImmutableArray<ScopeFact> Scopes,
    ImmutableArray<FormerNameFact> FormerNames,
    ImmutableArray<VouchedFact> Vouched,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<KeyValuePair<string, string>> Aliases,
    ImmutableArray<NamedLine> Lines,
    ImmutableArray<OutdatedLine> Outdated,
    ImmutableArray<EndedPlace> Ended
)
{
    /// <summary>From this share of its lines on a note that names services is one on them.</summary>
    private const double OnServices = 0.12;

    /// <summary>A note on something else names a service in fewer of its lines.</summary>
    private const double InPassing = 0.02;

    /// <summary>Of so many of its lines the glossary knows what they speak of, before the ground is known.</summary>
    private const double OnKnown = 0.5;

    public string Path => Note.Path;

    /// <summary>Whoever reads one of these lines is warned.</summary>
    public ImmutableArray<StaleLine> StaleLines { get; } =
    [
        .. Outdated.Select(outdated => new StaleLine(
            outdated.Line,
            new LineDoubt.Outdated(outdated.Name, outdated.Was)
        )),
        .. Ended.SelectMany(ended =>
            ended.Lines.Select(line => new StaleLine(line, new LineDoubt.Ended(ended.Name, ended.Since)))
        ),
    ];

    /// <summary>The numbers of <see cref="StaleLines"/>.</summary>
    public ImmutableHashSet<int> Stale => _stale ??= [.. StaleLines.Select(stale => stale.Line)];

    private ImmutableHashSet<int>? _stale;

    /// <summary>Is its title the name of something that is no service, such as a team's own?</summary>
    public bool IsOnOwn { get; } = IsOnOne(Outline.Root, Mentions);

    /// <summary>Is its title a name that nobody but the team has in its glossary?</summary>
    public bool IsTeamsOwn => _isTeamsOwn ??= Grounds.IsTeamsOwn(this);

    private bool? _isTeamsOwn;

    /// <summary>Written for the bot, or on what only the team knows: nothing but the note can say it.</summary>
    public bool IsOwn => Note.IsWrittenForQuiz || IsTeamsOwn;

    /// <summary>Does the note speak of what the glossary knows, whatever its headings are called?</summary>
    public bool IsAtHome { get; } =
        IsOnOne(Outline.Root, Mentions)
        || Share(Outline, Mentions, IsService) >= OnServices
            && Share(Outline, Mentions, known => true) >= OnKnown;

    /// <summary>Is it on services, by its title or by more than a passing line?</summary>
    public bool IsOnServices { get; } =
        !Note.IsForeign
        && (
            Mentions.In(Outline.Root).SelectMany(mention => mention.Entries).Any(IsService)
            || Share(Outline, Mentions, IsService) >= InPassing
        );

    /// <summary>By itself; beside other notes see <see cref="Questions.Writing.Desk.Ground"/>.</summary>
    public Ground Ground => _ground ??= Grounds.Of(this);

    private Ground? _ground;

    /// <summary>Asked or not.</summary>
    public int Count { get; } =
        Families.Sum(family => family.Terms.Sum(term => term.Statements.Length))
        + Listings.Sum(listing => listing.Groups.Sum(group => group.Members.Length))
        + (Note.IsForeign ? [] : TablesIn(Outline)).Sum(table =>
            table.Table!.Rows.Sum(row => row.Cells.Length - 1)
        )
        + Services.Length
        + Orders.Length
        + Values.Length
        + Names.Length
        + Claims.Length
        + Scopes.Length
        + FormerNames.Length
        + Vouched.Length
        + Aliases.Length;

    /// <summary>Is the title a name and no more? On a service people write all sorts of things.</summary>
    private static bool IsOnOne(Entry root, Mentions mentions) =>
        mentions.In(root) is [{ Start: 0 } whole]
        && whole.End == root.Text.Length
        && whole.Entries.All(known => known.Kind != GlossaryKind.Service);

    private static bool IsService(GlossaryEntry known) => known.Kind == GlossaryKind.Service;

    private static double Share(Outline outline, Mentions mentions, Func<GlossaryEntry, bool> isMeant)
    {
        var said = outline.All.Where(entry => entry.Text.Length > 0).ToList();
        return (double)said.Count(entry => mentions.In(entry).Any(mention => mention.Entries.Any(isMeant)))
            / Math.Max(1, said.Count);
    }

    /// <summary>The places of the note's tables.</summary>
    public IEnumerable<Entry> Tables => Note.IsForeign ? [] : TablesIn(Outline);

    private static IEnumerable<Entry> TablesIn(Outline outline) =>
        outline.All.Where(entry => entry.Table is not null);
}
