namespace ChatStudyBot.Core.Notes;

/// <summary>The code fence that a line stands in: its mark and how often the mark is repeated.</summary>
internal readonly record struct Fence(char Mark, int Length)
{
    private const int Shortest = 3;

    public bool IsOpen => Length > 0;

    /// <summary>Whether the line belongs to a fence (its first and last line included).</summary>
    public bool Takes(string line, out Fence after)
    {
        var at = 0;
        while (at < line.Length && LineStart.IsSpace(line[at]))
        {
            at++;
        }

        var rest = line.AsSpan(at);
        var mark = rest.Length > 0 && rest[0] is '`' or '~' ? rest[0] : '\0';
        var length = mark == '\0' ? 0 : rest.Length - rest.TrimStart(mark).Length;
        if (IsOpen)
        {
            var closes = mark == Mark && length >= Length && rest[length..].IsWhiteSpace();
            after = closes ? default : this;
            return true;
        }

        var opens = length >= Shortest && (mark == '~' || !rest[length..].Contains('`'));
        after = opens ? new(mark, length) : default;
        return opens;
    }
}
