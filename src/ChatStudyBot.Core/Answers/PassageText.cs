using System.Text;

namespace ChatStudyBot.Core.Answers;

/// <summary>Passages as people read them: one line each, bullets indented.</summary>
internal static class PassageText
{
    public const string Indent = "  ";

    public const string Bullet = "- ";

    public static int LengthOf(PassageLine line, int depth) =>
        (depth * Indent.Length) + MarkOf(line).Length + line.Text.Length;

    public static string Of(IReadOnlyList<PassageLine> lines)
    {
        var text = new StringBuilder();
        var left = LeftOf(lines);
        foreach (var line in lines)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(OpeningOf(line, left)).Append(line.Text);
        }

        return text.ToString();
    }

    /// <summary>The depth that needs no indent.</summary>
    public static int LeftOf(IReadOnlyList<PassageLine> lines) =>
        lines.Count == 0 ? 0 : lines.Min(line => line.Depth);

    /// <summary>What stands before the words of a line.</summary>
    /// <param name="left">See <see cref="LeftOf"/>.</param>
    public static string OpeningOf(PassageLine line, int left) =>
        string.Concat(Enumerable.Repeat(Indent, line.Depth - left)) + MarkOf(line);

    private static string MarkOf(PassageLine line) => line.Kind == PassageLineKind.Item ? Bullet : "";
}
