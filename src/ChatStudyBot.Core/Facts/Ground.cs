using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>How far a note vouches for what one of its lines says alone.</summary>
public enum Ground
{
    /// <summary>The glossary knows little of what the note speaks of.</summary>
    Foreign,

    /// <summary>It speaks of what is known, in the words of one who tells: a line leans on those around it.</summary>
    Told,

    /// <summary>It notes what is known, one thing a line.</summary>
    Noted,
}

/// <summary>On what ground a note stands.</summary>
public static partial class Grounds
{
    /// <summary>The share of its lines of which the glossary knows something.</summary>
    private const double Known = 0.54;

    /// <summary>The share of its lines that are said to somebody.</summary>
    private const double Spoken = 0.08;

    /// <summary>A note of so few lines has no manner yet.</summary>
    private const int FewestLines = 12;

    public static Ground Of(NoteFacts facts)
    {
        var lines = facts.Outline.All.Where(entry => entry.Text.Length > 0).ToList();
        return IsTeamsOwn(facts) ? Ground.Noted
            : lines.Count + facts.Tables.Sum(place => place.Table!.Rows.Length) < FewestLines ? Ground.Noted
            : !facts.IsAtHome ? Ground.Foreign
            : lines.Count(entry => !facts.Mentions.In(entry).IsEmpty) < Known * lines.Count
            || lines.Count(IsSpoken) > Spoken * lines.Count
                ? Ground.Told
            : Ground.Noted;
    }

    /// <summary>Is its title a name that nobody but the team has in its glossary?</summary>
    public static bool IsTeamsOwn(NoteFacts facts) =>
        facts.IsOnOwn
        && !facts
            .Mentions.In(facts.Outline.Root)
            .SelectMany(mention => mention.Entries)
            .Any(entry => Glossary.Shipped.FindAll(entry.Name).Contains(entry));

    private static bool IsSpoken(Entry entry) =>
        entry.Kind is EntryKind.Item or EntryKind.Text && Polite().IsMatch(entry.Text);

    /// <summary>Sentences that speak to a reader.</summary>
    [GeneratedRegex("(です|ます|ません|でした|ました|でしょう|ましょう|ください)(。|[」）)]?$)")]
    private static partial Regex Polite();
}
