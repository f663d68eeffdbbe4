using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>A line of the notes that has to do with a name: it holds it, or stands below it.</summary>
public readonly record struct NamedLine(GlossaryEntry Entry, Statement Line);

/// <summary>Gathers what the notes say anywhere about each name of the glossary, asked or not.</summary>
public static class MentionFinder
{
    /// <summary>How far up a label still has a say in what a line is about.</summary>
    private const int LabelsAbove = 2;

    public static IEnumerable<NamedLine> In(Outline outline, Mentions mentions, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            var above = entry.Ancestors.Take(LabelsAbove).SelectMany(mentions.InLabel);
            foreach (var (text, line, names) in LinesOf(entry, mentions, glossary))
            {
                var statement = new Statement(text, text, line, false);
                foreach (
                    var name in names
                        .Concat(above)
                        .SelectMany(mention => mention.Entries)
                        .Distinct(ReferenceEqualityComparer.Instance)
                        .Cast<GlossaryEntry>()
                )
                {
                    yield return new NamedLine(name, statement);
                }
            }
        }
    }

    private static IEnumerable<(string Text, int Line, IEnumerable<Mention> Names)> LinesOf(
        Entry entry,
        Mentions mentions,
        Glossary glossary
    ) =>
        entry.Kind switch
        {
            EntryKind.Item or EntryKind.Text => [(entry.Text, entry.Line, mentions.In(entry))],
            EntryKind.Table => entry.Table!.Rows.Select(row =>
                OfRow(string.Join(" ", row.Cells.Select(cell => cell.Value)), row.Line, glossary)
            ),
            _ => [],
        };

    private static (string Text, int Line, IEnumerable<Mention> Names) OfRow(
        string row,
        int line,
        Glossary glossary
    ) => (row, line, glossary.NamesIn(row));
}
