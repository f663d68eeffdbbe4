using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using Markdig;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Notes to bank for folders of growing size, each in a process of its own so that its peak memory is its own;
/// beside it what Markdig alone takes to parse the same bytes, on as many threads.
/// </summary>
internal static class NotesBenchmark
{
    private const int Seed = 20261124;

    public static void Run()
    {
        Console.WriteLine(
            "files     MB   questions   read s  bank s  total s   MB/s  Markdig s  one edit ms  peak MB"
        );
        foreach (var files in (int[])[100, 500, 2_000, 10_000])
        {
            Console.WriteLine(Child.Run("notes-once", files.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public static void Once(int files)
    {
        using var folder = new TemporaryFolder();
        SyntheticNotes.Write(folder.Path, files, Seed);
        var paths = Directory.GetFiles(folder.Path, "*.md", SearchOption.AllDirectories).Order().ToArray();

        var watch = Stopwatch.StartNew();
        var notes = Read(folder.Path, paths);
        var read = watch.Elapsed;
        var builder = new BankBuilder();
        var bank = builder.Build(notes);
        var total = watch.Elapsed;
        var edit = Edit(builder, notes);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var megabytes = paths.Sum(path => new FileInfo(path).Length) / 1e6;
        var bare = BareParse(paths);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files, 5} {megabytes, 6:F1} {bank.Questions.Length, 11} {read.TotalSeconds, 8:F2} {(total - read).TotalSeconds, 7:F2} {total.TotalSeconds, 8:F2} {megabytes / total.TotalSeconds, 6:F1} {bare.TotalSeconds, 10:F2} {edit.TotalMilliseconds, 12:F0} {peak / 1e6, 8:F0}"
            )
        );
    }

    private static ImmutableArray<Note> Read(string folder, string[] paths)
    {
        var notes = new Note[paths.Length];
        Parallel.For(0, paths.Length, at => notes[at] = ReadOne(folder, paths[at]));
        return [.. notes];
    }

    private static Note ReadOne(string folder, string path) =>
        NoteReader.Read(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path))
            is NoteReading.Readable readable
            ? readable.Note
            : throw new InvalidDataException($"The benchmark's own note {path} could not be read.");

    private static TimeSpan Edit(BankBuilder builder, ImmutableArray<Note> notes)
    {
        var changed = notes[0];
        var watch = Stopwatch.StartNew();
        builder.Build(notes.SetItem(0, changed with { Title = changed.Title + "!" }));
        return watch.Elapsed;
    }

    private static TimeSpan BareParse(string[] paths)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();
        var watch = Stopwatch.StartNew();
        Parallel.For(0, paths.Length, at => Markdown.Parse(File.ReadAllText(paths[at]), pipeline));
        return watch.Elapsed;
    }
}
