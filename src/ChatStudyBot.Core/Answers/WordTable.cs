namespace ChatStudyBot.Core.Answers;

/// <summary>A list of words that is shipped in the assembly; a line that begins with <c>#</c> is for whoever writes it.</summary>
internal static class WordTable
{
    private const char Remark = '#';

    /// <param name="source">The name of its file.</param>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string> Lines(string source)
    {
        using var stream =
            typeof(WordTable).Assembly.GetManifestResourceStream(source)
            ?? throw new InvalidOperationException($"{source} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != Remark);
    }
}
