namespace ChatStudyBot.Core.Notes;

/// <summary>The lines of a file; index 0 is line 1 of the file on the disk.</summary>
internal sealed class SourceText(string[] lines)
{
    public int Count => lines.Length;

    public string this[int index] => lines[index];

    public IReadOnlyList<string> Lines => lines;

    /// <summary>Only LF, CRLF and CR end a line, as editors and web viewers count them.</summary>
    public static SourceText Parse(string text) =>
        new((text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text).Split('\n'));

    /// <summary>The same lines with the first ones emptied, so that every other keeps its number.</summary>
    public SourceText WithoutFirst(int count)
    {
        if (count == 0)
        {
            return this;
        }

        var rest = lines.ToArray();
        Array.Fill(rest, "", 0, count);
        return new(rest);
    }
}
