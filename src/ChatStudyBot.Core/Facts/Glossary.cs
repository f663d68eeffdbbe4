using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>A service of AWS, or of whatever the glossary in use speaks of.</summary>
public sealed record GlossaryService(string Name, string Category, ImmutableArray<string> Aliases);

/// <summary>The shipped tables: what services there are, and which English and Japanese words mean the same.</summary>
public sealed class Glossary
{
    private readonly FrozenDictionary<string, GlossaryService> _byKey;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _japanese;

    private Glossary(
        ImmutableArray<GlossaryService> services,
        FrozenDictionary<string, ImmutableArray<string>> japanese
    )
    {
        Services = services;
        _japanese = japanese;
        var byKey = new Dictionary<string, GlossaryService>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            foreach (var name in service.Aliases.Prepend(service.Name))
            {
                byKey.TryAdd(TextFold.Name(name), service);
                byKey.TryAdd(TextFold.Key(name), service);
            }
        }

        _byKey = byKey.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Glossary Shipped { get; } = new(ReadServices(), ReadWords());

    public ImmutableArray<GlossaryService> Services { get; }

    public GlossaryService? Service(string name) =>
        _byKey.GetValueOrDefault(TextFold.Name(name)) ?? _byKey.GetValueOrDefault(TextFold.Key(name));

    /// <summary>The key under which all names of the same thing meet.</summary>
    public string Identity(string name) => TextFold.Name(Service(name)?.Name ?? name);

    /// <summary>Japanese words that say what the English one says; empty when the table has none.</summary>
    public ImmutableArray<string> JapaneseFor(string englishLowerCase) =>
        _japanese.TryGetValue(englishLowerCase, out var words) ? words : [];

    private static ImmutableArray<GlossaryService> ReadServices() =>
        [
            .. Rows("services.tsv")
                .Select(cells => new GlossaryService(
                    cells[0],
                    cells[1],
                    cells.Length > 2 ? [.. cells[2].Split('|')] : []
                )),
        ];

    private static FrozenDictionary<string, ImmutableArray<string>> ReadWords()
    {
        var words = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var cells in Rows("words.tsv"))
        {
            foreach (var english in cells[0].Split(','))
            {
                words[english] = [.. words.GetValueOrDefault(english, []), .. cells[1].Split(',')];
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

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
