using System.Collections.Immutable;
using System.Text;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>Several texts in one cell, a bar or comma between them; a backslash before one makes it text.</summary>
internal static class TextList
{
    public const char Bar = '|';
    public const char Comma = ',';

    public static string Join(IEnumerable<string> texts, char between) =>
        string.Join(
            between == Bar ? " | " : between.ToString(),
            texts.Select(text =>
                text.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace(between.ToString(), $"\\{between}", StringComparison.Ordinal)
            )
        );

    /// <returns>None for an empty cell.</returns>
    public static ImmutableArray<string> Split(string cell, char between)
    {
        if (cell.Length == 0)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        var text = new StringBuilder();
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] == '\\' && at + 1 < cell.Length && (cell[at + 1] == '\\' || cell[at + 1] == between))
            {
                text.Append(cell[++at]);
            }
            else if (cell[at] == between)
            {
                texts.Add(text.ToString().Trim());
                text.Clear();
            }
            else
            {
                text.Append(cell[at]);
            }
        }

        texts.Add(text.ToString().Trim());
        return texts.ToImmutable();
    }
}
