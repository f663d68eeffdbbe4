namespace ChatStudyBot.Core.Facts;

/// <summary>The tables that are built into the program.</summary>
internal static class GlossaryTables
{
    public static Glossary Read() =>
        new(
            [.. Rows("services.tsv").Select(Service)],
            [
                .. Rows("words.tsv")
                    .Select(cells => new GlossaryWords([.. cells[0].Split(',')], [.. cells[1].Split(',')])),
            ]
        );

    private static GlossaryEntry Service(string[] cells) =>
        new(
            cells[0],
            GlossaryKind.Service,
            cells[1],
            "",
            cells.Length > 2 ? [.. cells[2].Split('|')] : [],
            [],
            "",
            "",
            [],
            0
        );

    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream =
            typeof(Glossary).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The table {table} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
