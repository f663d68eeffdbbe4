using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

/// <summary>
/// Holds a note against its source line by line, by rules of its own: every list item, table cell and heading must be
/// found at its line or be listed as unused, every other text somewhere.
/// </summary>
internal static partial class NoteAccount
{
    /// <returns>The lines of the source that the note does not account for.</returns>
    public static IReadOnlyList<string> Missing(string source, Note note)
    {
        var found = Texts(note.Root).ToLookup(text => text.Line, text => Letters(text.Text));
        var all = string.Join('\n', found.OrderBy(line => line.Key).SelectMany(line => line));
        var unused = note.Unused.Select(line => line.Line).ToHashSet();
        var missing = new List<string>();
        var lines = source.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var inCode = false;
        for (var i = FrontMatterEnd(lines); i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                inCode = !inCode;
                continue;
            }

            var pieces = Pieces(lines[i]).Where(piece => piece.Length > 0).ToList();
            var isAnchored =
                !inCode && (Item.IsMatch(lines[i]) || lines[i].StartsWith('#') || lines[i].StartsWith('|'));
            var isFound = pieces.TrueForAll(piece =>
                isAnchored
                    ? found[i + 1].Any(text => text.Contains(piece, StringComparison.Ordinal))
                    : all.Contains(piece, StringComparison.Ordinal)
            );
            if (!isFound && !unused.Contains(i + 1))
            {
                missing.Add($"{i + 1}: {lines[i]}");
            }
        }

        return missing;
    }

    public static IEnumerable<(int Line, string Text)> Texts(Section section) =>
        section
            .Blocks.SelectMany(Texts)
            .Concat(section.Sections.SelectMany(Texts))
            .Prepend((section.Line, section.Heading.Value));

    private static IEnumerable<(int Line, string Text)> Texts(Block block) =>
        block switch
        {
            Block.ItemList list => list.Items.SelectMany(item =>
                item.Blocks.SelectMany(Texts).Prepend((item.Line, item.Text.Value))
            ),
            Block.Table table => table
                .Rows.Select(row => (row.Line, string.Join('\n', row.Cells)))
                .Prepend((table.Line, string.Join('\n', table.Header))),
            Block.Paragraph paragraph => [(paragraph.Line, paragraph.Text.Value)],
            Block.Quote quote => [(quote.Line, quote.Text.Value)],
            Block.Code code => [(code.Line, code.Text)],
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };

    private static IEnumerable<string> Pieces(string line) =>
        line.StartsWith('|') ? line.Split('|').Select(Letters) : [Letters(Item.Replace(line, ""))];

    private static string Letters(string text) =>
        string.Concat(Address.Replace(Tag.Replace(text, ""), "").Where(char.IsLetterOrDigit));

    private static int FrontMatterEnd(string[] lines) =>
        lines[0] == "---" ? Array.IndexOf(lines, "---", 1) + 1 : 0;

    [GeneratedRegex(
        @"^[\s\u3000]*(?:(?:[-*+]|\d+[.)])\s+|[•–・●]\s*)(?:\d+[.)]\s+|\[[ x]\]\s+)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Item { get; }

    [GeneratedRegex("</?[a-zA-Z][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"(?<=\])\([^)]*\)|[(（]https?://[^)）]*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
