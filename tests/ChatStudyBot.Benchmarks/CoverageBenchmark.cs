using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Notes;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// How many of the facts that a reader found worth knowing have a question. Goes by the lines that the questions
/// cite: whether such a question asks that very fact, a reader has to judge.
/// </summary>
internal static class CoverageBenchmark
{
    private const string Facts = "facts-worth-knowing.tsv";

    /// <param name="folder">The notes that the list of facts was drawn from.</param>
    /// <returns>The exit code: 2 when the folder lacks one of them.</returns>
    public static async Task<int> RunAsync(string folder)
    {
        using var library = new NoteLibrary(Path.GetFullPath(folder), TimeProvider.System);
        await library.LookAsync(progress: null, CancellationToken.None);
        var bank = library.Current;
        var notes = bank.Notes.ToDictionary(note => note.Path, StringComparer.Ordinal);
        var cited = bank.Questions.ToLookup(
            question => question.Citation.Path,
            question => question.Citation.Line,
            StringComparer.Ordinal
        );

        var places = new List<Place>();
        foreach (var (path, line, fact) in ReadFacts())
        {
            if (!notes.TryGetValue(path, out var note))
            {
                await Console.Error.WriteLineAsync(
                    $"{folder} has no note {path}: name the folder with the notes that the facts are from."
                );
                return 2;
            }
            places.Add(Nearest(note, line, [.. cited[path]]));
            Console.WriteLine($"{places[^1], -5}  {path}:{line}  {fact}");
        }

        var (at, near) = (Count(places, Place.Line), places.Count - Count(places, Place.None));
        Console.WriteLine(
            $"{places.Count} facts, {at} cited ({Percent(at)} %), {near} with the lines above and below ({Percent(near)} %)"
        );
        return 0;

        int Percent(int part) => (int)Math.Round(100.0 * part / places.Count);
    }

    private static IEnumerable<(string Path, int Line, string Fact)> ReadFacts()
    {
        using var list = new StreamReader(
            typeof(CoverageBenchmark).Assembly.GetManifestResourceStream(Facts)
                ?? throw new InvalidOperationException($"{Facts} is not in the program.")
        );
        list.ReadLine();
        while (list.ReadLine() is { } row)
        {
            yield return row.Split('\t') is [var path, var line, var fact]
                ? (path, int.Parse(line, CultureInfo.InvariantCulture), fact)
                : throw new InvalidDataException($"{Facts}: path, line and fact expected, found '{row}'.");
        }
    }

    private static Place Nearest(Note note, int line, ImmutableHashSet<int> cited)
    {
        var chains = ChainsOf(note.Root).Where(chain => chain.Contains(line)).ToArray();
        return cited.Contains(line) ? Place.Line
            : chains.Any(chain => chain.TakeWhile(at => at != line).Any(cited.Contains)) ? Place.Above
            : chains.Any(chain => chain.SkipWhile(at => at != line).Any(cited.Contains)) ? Place.Below
            : Place.None;
    }

    /// <summary>For each line of the section the lines of the items it hangs below, outermost first, and its own.</summary>
    private static IEnumerable<ImmutableArray<int>> ChainsOf(Section section) =>
        section.Blocks.SelectMany(block => ChainsOf(block, [])).Concat(section.Sections.SelectMany(ChainsOf));

    private static IEnumerable<ImmutableArray<int>> ChainsOf(Block block, ImmutableArray<int> above) =>
        block is Block.ItemList list
            ? list.Items.SelectMany(item =>
                item.Blocks.SelectMany(below => ChainsOf(below, above.Add(item.Line)))
                    .Prepend(above.Add(item.Line))
            )
            : [above.Add(block.Line)];

    private static int Count(List<Place> places, Place place) => places.Count(at => at == place);

    /// <summary>Where the nearest question rests, seen from a fact.</summary>
    private enum Place
    {
        None,
        Line,
        Above,
        Below,
    }
}
