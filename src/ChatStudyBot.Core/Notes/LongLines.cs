using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Notes;

/// <summary>Takes out lines that no person wrote: pictures spelled out in characters, minified files.</summary>
internal static partial class LongLines
{
    /// <summary>In characters. Reading marks takes time by the square of a line's length at the worst.</summary>
    private const int Longest = 20_000;

    public static SourceText Cut(
        SourceText source,
        ICollection<UnusedLine> unused,
        ICollection<NoteProblem> problems
    )
    {
        string[]? lines = null;
        for (var i = 0; i < source.Count; i++)
        {
            if (source[i].Length <= Longest)
            {
                continue;
            }

            lines ??= [.. source.Lines];
            lines[i] = Picture.Replace(source[i], "data:");
            if (lines[i].Length <= Longest)
            {
                continue;
            }

            lines[i] = "";
            unused.Add(new(i + 1, UnusedReason.Other));
            problems.Add(
                new(
                    i + 1,
                    ProblemSeverity.Warning,
                    $"This line is longer than {Longest} characters and is left out: break it into several."
                )
            );
        }

        return lines is null ? source : new(lines);
    }

    [GeneratedRegex(@"data:[\w.+/-]*;base64,[A-Za-z0-9+/=]+", RegexOptions.CultureInvariant)]
    private static partial Regex Picture { get; }
}
