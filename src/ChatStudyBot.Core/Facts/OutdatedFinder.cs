using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>A line that says of a name of the glossary what never held or no longer does.</summary>
/// <param name="Was">The words of the glossary that it holds.</param>
public sealed record OutdatedLine(int Line, string Name, string Was);

/// <summary>Finds the lines that the glossary knows to be out of date, by the words that only such a line holds together.</summary>
public static partial class OutdatedFinder
{
    public static IEnumerable<OutdatedLine> In(Outline outline, Mentions mentions)
    {
        foreach (var entry in outline.All)
        {
            if (entry.Kind is not (EntryKind.Item or EntryKind.Text) || Past().IsMatch(entry.Text))
            {
                continue;
            }

            var changed = mentions
                .In(entry)
                .Concat(entry.Ancestors.SelectMany(mentions.InLabel))
                .SelectMany(mention => mention.Entries)
                .Where(known => !known.Was.IsEmpty)
                .Distinct()
                .ToList();
            if (changed.Count == 0)
            {
                continue;
            }

            var said = TextFold.Key(entry.Text);
            foreach (var known in changed)
            {
                if (known.Was.FirstOrDefault(was => Holds(said, was)) is { } held)
                {
                    yield return new OutdatedLine(entry.Line, known.Name, held);
                    break;
                }
            }
        }
    }

    private static bool Holds(string said, string was) =>
        was.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => said.Contains(TextFold.Key(word), StringComparison.Ordinal));

    /// <summary>A line that tells how it was is right.</summary>
    [GeneratedRegex(
        "以前|かつて|従来|当時|もともと|だった|でした|\\b(formerly|used to|until|previously|once|was|were)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Past();
}
