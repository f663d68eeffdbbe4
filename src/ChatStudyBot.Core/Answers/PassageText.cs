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
        var left = lines.Count == 0 ? 0 : lines.Min(line => line.Depth);
        foreach (var line in lines)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            for (var depth = left; depth < line.Depth; depth++)
            {
                text.Append(Indent);
            }

            text.Append(MarkOf(line)).Append(line.Text);
        }

        return text.ToString();
    }

    private static string MarkOf(PassageLine line) => line.Kind == PassageLineKind.Item ? Bullet : "";
}
