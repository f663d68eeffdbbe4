using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>The names of the glossary in the lines of one note, looked for once.</summary>
public sealed class Mentions
{
    private readonly Dictionary<Entry, ImmutableArray<Mention>> _byEntry = [];

    public Mentions(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (glossary.NamesIn(entry.Text).ToImmutableArray() is { IsEmpty: false } names)
            {
                _byEntry[entry] = names;
            }
        }
    }

    public ImmutableArray<Mention> In(Entry entry) => _byEntry.GetValueOrDefault(entry, []);

    /// <summary>In its label alone: what the lines below are about.</summary>
    public IEnumerable<Mention> InLabel(Entry entry) =>
        entry.Label.HasRest
            ? In(entry).Where(mention => mention.End <= entry.Text.Length - entry.Label.Rest.Length)
            : In(entry);
}
