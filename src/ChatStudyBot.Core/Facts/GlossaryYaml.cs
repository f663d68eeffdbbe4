using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Core.Facts;

/// <summary>One item of a section of a glossary file.</summary>
/// <param name="Line">From 1.</param>
internal sealed record GlossaryItem(string Section, YamlNode Node, int Line);

/// <summary>
/// Parses a glossary file as a whole; when its YAML is broken, item by item, so that one slip of the keyboard
/// costs one entry.
/// </summary>
internal static partial class GlossaryYaml
{
    public static IReadOnlyList<GlossaryItem> Parse(string text, List<NoteProblem> problems)
    {
        try
        {
            return ShallowYaml.Load(text) is { } root ? Sections(root, problems) : [];
        }
        catch (YamlException)
        {
            return Piecewise(text, problems);
        }
    }

    private static List<GlossaryItem> Sections(YamlNode root, List<NoteProblem> problems)
    {
        var items = new List<GlossaryItem>();
        if (root is not YamlMappingNode mapping)
        {
            if (root is not YamlScalarNode { Value: null or "" })
            {
                problems.Add(Problem(LineOf(root), "A glossary begins with “terms:” or “words:”."));
            }

            return items;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var section = (key as YamlScalarNode)?.Value ?? "";
            if (value is YamlSequenceNode list)
            {
                items.AddRange(list.Select(node => new GlossaryItem(section, node, LineOf(node))));
            }
            else if (value is not YamlScalarNode { Value: null or "" })
            {
                problems.Add(
                    Problem(LineOf(value), $"“{section}” needs a list: each item begins with “- ”.")
                );
            }
        }

        return items;
    }

    private static List<GlossaryItem> Piecewise(string text, List<NoteProblem> problems)
    {
        var items = new List<GlossaryItem>();
        var section = "";
        var indent = -1;
        var piece = new List<string>();
        var start = 0;
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i] : "";
            var heading = SectionLine().Match(line);
            var item = ItemLine().Match(line);
            var isItem = item.Success && (indent < 0 || item.Groups[1].Length <= indent);
            if (i < lines.Length && !heading.Success && !isItem)
            {
                piece.Add(line);
                continue;
            }

            AddPiece(items, section, piece, start, problems);
            piece = [line];
            start = i;
            if (heading.Success)
            {
                (section, indent, piece) = (heading.Groups[1].Value, -1, []);
            }
            else if (isItem)
            {
                indent = item.Groups[1].Length;
            }
        }

        return items;
    }

    /// <summary>What stands before the first item of a section is no piece.</summary>
    private static void AddPiece(
        List<GlossaryItem> items,
        string section,
        List<string> piece,
        int start,
        List<NoteProblem> problems
    )
    {
        if (piece.Count == 0 || !ItemLine().IsMatch(piece[0]))
        {
            return;
        }

        try
        {
            if (ShallowYaml.Load(string.Join('\n', piece)) is YamlSequenceNode list)
            {
                items.AddRange(list.Select(node => new GlossaryItem(section, node, LineOf(node) + start)));
            }
        }
        catch (YamlException broken)
        {
            problems.Add(
                Problem(
                    (int)broken.Start.Line + start,
                    $"The YAML of the entry that begins in line {start + 1} is broken or nested too deep; a text with “: ”, “#” or "
                        + "quotation marks in it needs quotation marks around it."
                )
            );
        }
    }

    private static int LineOf(YamlNode node) => (int)node.Start.Line;

    private static NoteProblem Problem(int line, string message) =>
        new(Math.Max(1, line), ProblemSeverity.Warning, message);

    [GeneratedRegex(@"^([A-Za-z]+)\s*:\s*(#.*)?$")]
    private static partial Regex SectionLine();

    [GeneratedRegex(@"^( *)- ")]
    private static partial Regex ItemLine();
}
