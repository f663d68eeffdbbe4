using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>How far a note vouches for what one of its lines says alone.</summary>
public enum Ground
{
    /// <summary>In the words of one who tells, so that a line leans on those around it, or of what the glossary hardly knows.</summary>
    Told,

    /// <summary>Too short to have a manner: it is taken for what most notes beside it are.</summary>
    Brief,

    /// <summary>It notes what is known, one thing a line.</summary>
    Noted,
}

/// <summary>On what ground a note stands.</summary>
public static partial class Grounds
{
    /// <summary>The share of its lines of which the glossary knows something.</summary>
    private const double Known = 0.54;

    /// <summary>The share of what stands above other lines of which it does.</summary>
    private const double KnownAbove = 0.55;

    /// <summary>The share of what is said that stands in lists.</summary>
    private const double Listed = 0.45;

    /// <summary>Where so many lines name a service, they are on many: no longer does the heading say of which.</summary>
    private const double Crowded = 0.3;

    /// <summary>The share of its lines that are said to somebody.</summary>
    private const double Spoken = 0.08;

    /// <summary>A note of so few lines has no manner yet.</summary>
    private const int FewestLines = 12;

    public static Ground Of(NoteFacts facts) =>
        facts.IsOwn ? Ground.Noted
        : IsBrief(facts) ? Ground.Brief
        : facts.IsAtHome && IsNoted(facts) ? Ground.Noted
        : Ground.Told;

    /// <summary>
    /// A folder has one manner: what is noted, or too short to tell, among longer ones that are not stands on their ground.
    /// </summary>
    public static Ground OfMost(IReadOnlyCollection<NoteFacts> notes) =>
        notes
            .Where(note =>
                note.Note is { Language: Language.Japanese, IsForeign: false }
                && note.IsOnServices
                && note.Ground != Ground.Brief
                && !note.IsOwn
            )
            .ToList()
            is var longer
        && longer.Count(note => note.Ground != Ground.Noted) * 2 > longer.Count
            ? Ground.Told
            : Ground.Noted;

    private static bool IsBrief(NoteFacts facts) =>
        Lines(facts).Count + facts.Tables.Sum(place => place.Table!.Rows.Length) < FewestLines;

    /// <summary>Lists, one thing a line, below names that the glossary knows.</summary>
    private static bool IsNoted(NoteFacts facts)
    {
        var lines = Lines(facts);
        return IsMost(lines, entry => !facts.Mentions.In(entry).IsEmpty, Known)
            && IsMost(lines.Where(IsAbove), entry => !facts.Mentions.In(entry).IsEmpty, KnownAbove)
            && IsMost(lines.Where(IsSaid), entry => entry.Kind == EntryKind.Item, Listed)
            && !IsMost(lines, entry => NamesService(entry, facts), Crowded)
            && !IsMost(lines, IsSpoken, Spoken)
            && !lines.Any(entry => entry.Kind == EntryKind.Heading && Medium().IsMatch(entry.Text));
    }

    private static List<Entry> Lines(NoteFacts facts) =>
        [.. facts.Outline.All.Where(entry => entry.Text.Length > 0)];

    private static bool IsMost(IEnumerable<Entry> lines, Func<Entry, bool> isMet, double share) =>
        lines.ToList() is var all && all.Count(isMet) >= share * all.Count;

    private static bool IsAbove(Entry entry) => entry is { Parent: not null, IsLeaf: false };

    private static bool IsSaid(Entry entry) => entry.Kind is EntryKind.Item or EntryKind.Text;

    /// <summary>Is its title a name that nobody but the team has in its glossary?</summary>
    public static bool IsTeamsOwn(NoteFacts facts) =>
        facts.IsOnOwn
        && !facts
            .Mentions.In(facts.Outline.Root)
            .SelectMany(mention => mention.Entries)
            .Any(entry => Glossary.Shipped.FindAll(entry.Name).Contains(entry));

    private static bool NamesService(Entry entry, NoteFacts facts) =>
        facts
            .Mentions.In(entry)
            .Any(mention => mention.Entries.Any(known => known.Kind == GlossaryKind.Service));

    private static bool IsSpoken(Entry entry) => IsSaid(entry) && Polite().IsMatch(entry.Text);

    /// <summary>What was read, heard or seen: the lines follow it page by page.</summary>
    [GeneratedRegex(
        "^(Documents?|Black ?Belt|Slides?|Links?|資料|参考資料|外部資料|スライド|動画|記事|ブログ|リンク集)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Medium();

    /// <summary>Sentences that speak to a reader.</summary>
    [GeneratedRegex("(です|ます|ません|でした|ました|でしょう|ましょう|ください)(。|[」）)]?$)")]
    private static partial Regex Polite();
}
