using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Every line that no question came from, with the reason: nothing is dropped in silence.</summary>
public static class UnusedLines
{
    private const int Fragment = 14;

    public static IEnumerable<UnusedLine> Of(NoteFacts note, LineLog log) =>
        OfText(note, log).Concat(OfTables(note, log));

    /// <summary>A row without a question had too few rows beside it that differ.</summary>
    private static IEnumerable<UnusedLine> OfTables(NoteFacts note, LineLog log) =>
        from table in note.Tables
        from row in table.Table!.Rows
        where !log.IsAsked(row.Line)
        select new UnusedLine(row.Line, log.ReasonFor(row.Line) ?? UnusedReason.TooFew);

    private static IEnumerable<UnusedLine> OfText(NoteFacts note, LineLog log) =>
        from entry in note.Outline.All
        where entry.Kind is EntryKind.Item or EntryKind.Text && !log.IsAsked(entry.Line)
        select new UnusedLine(entry.Line, ReasonFor(entry, log));

    private static UnusedReason ReasonFor(Entry entry, LineLog log) =>
        log.ReasonFor(entry.Line)
        ?? entry.Unaskable
        ?? (
            !entry.IsLeaf || entry.Label is { HasRest: false, Separator: Separator.Colon }
                ? LabelReason(entry)
            : Unaskable.IsOpenList(entry.Text) ? UnusedReason.OpenList
            : Script.Width(entry.Text) < Fragment || Sentences.Tidy(entry.Text) is null
                ? UnusedReason.Fragment
            : ReasonOfStatement(entry)
        );

    /// <summary>Of a whole line that no finder took for a fact: what it lacks.</summary>
    private static UnusedReason ReasonOfStatement(Entry entry) =>
        Unaskable.IsDated(entry.Text) ? UnusedReason.Other
        : !entry.Label.HasRest && !TermFinder.IsSaying(entry.Text) ? UnusedReason.Label
        : !entry.Ancestors.Any(above => above.IsThing) ? UnusedReason.NoSubject
        : entry.Parent is { } parent && !Naming.IsName(parent.Label.Name) ? UnusedReason.Topic
        // Nothing comparable marks it as the name's own: its siblings may share it.
        : UnusedReason.TooFew;

    private static UnusedReason LabelReason(Entry entry) =>
        Naming.IsTopic(entry.Label.Name) ? UnusedReason.Topic : UnusedReason.Label;
}
