using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Notes to index, and questions to answers, for growing numbers of passages, each in a process of its own so that
/// its memory is its own. The questions are made of words of the notes, whole and misspelt, short and long.
/// </summary>
internal static class AskSpeedBenchmark
{
    private const int Seed = 20261126;
    private const int PassagesPerNote = 84;
    private const int Questions = 2_000;

    public static void Run()
    {
        Console.WriteLine("passages  index s  index MB  peak MB  p50 ms  p99 ms  max ms");
        foreach (var passages in (int[])[1_000, 10_000, 100_000])
        {
            Console.WriteLine(Child.Run("ask-speed-once", passages.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public static void Once(int passages)
    {
        using var folder = new TemporaryFolder();
        SyntheticNotes.Write(folder.Path, (passages + PassagesPerNote - 1) / PassagesPerNote, Seed);
        var notes = Directory
            .GetFiles(folder.Path, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => NoteReader.Read(Path.GetRelativePath(folder.Path, path), File.ReadAllBytes(path)))
            .OfType<NoteReading.Readable>()
            .Select(reading => reading.Note)
            .ToImmutableArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var index = NoteIndex.Of(notes, Glossary.Shipped);
        var built = watch.Elapsed;
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;

        var questions = QuestionsOn(notes, new Random(Seed));
        foreach (var question in questions.Take(Questions / 10))
        {
            index.Ask(question);
        }

        var times = questions.Select(question => Time(index, question)).Order().ToArray();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{index.PassageCount, 8} {built.TotalSeconds, 8:F2} {size / 1e6, 9:F0} {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, 8:F0} {times[times.Length / 2], 7:F2} {times[times.Length * 99 / 100], 7:F2} {times[^1], 7:F2}"
            )
        );
    }

    private static double Time(NoteIndex index, string question)
    {
        var start = Stopwatch.GetTimestamp();
        index.Ask(question);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string[] QuestionsOn(ImmutableArray<Note> notes, Random random)
    {
        var sections = notes.SelectMany(note => note.Root.Sections).ToArray();
        return
        [
            .. Enumerable
                .Range(0, Questions)
                .Select(at => QuestionOn(sections[random.Next(sections.Length)], at, random)),
        ];
    }

    private static string QuestionOn(Section section, int at, Random random)
    {
        var name = section.Heading.Value;
        var items = section.Blocks.OfType<Block.ItemList>().SelectMany(list => list.Items).ToArray();
        var item = items[random.Next(items.Length)].Text.Value;
        return (at % 5) switch
        {
            0 => $"{name}とは何ですか",
            1 => $"what is {name.ToLowerInvariant()}",
            2 => $"{name}の保持期間のデフォルトは何日？",
            3 => item,
            _ => $"{name.Remove(2, 1)}で{item[..Math.Min(item.Length, 14)]}のはどれ",
        };
    }
}
