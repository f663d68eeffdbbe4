using System.Diagnostics;
using System.Globalization;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Answers a second that are on the disk when they are acknowledged, with so many players who each wait for
/// theirs before the next; beside it how often this disk can flush at all.
/// </summary>
internal static class AnswersBenchmark
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"bare flushes a second: {Flushes(folder.Path):F0}")
        );
        Console.WriteLine("players  answers/s  commits/s  answers/commit  median ms  99% ms");
        foreach (var players in (int[])[1, 10, 100, 1_000])
        {
            await OneAsync(folder.Path, players);
        }
    }

    private static async Task OneAsync(string folder, int players)
    {
        var database = string.Create(CultureInfo.InvariantCulture, $"Data Source=answers{players}.db");
        await using var store = StoreFactory.Open("sqlite", database, folder, TimeProvider.System);
        var quiz = NewQuiz();
        await store.Quizzes.SaveAsync(new QuizCommit(quiz, [], []), CancellationToken.None);
        var before = store.Counts;
        var watch = Stopwatch.StartNew();
        var waits = await Task.WhenAll(
            Enumerable
                .Range(0, players)
                .Select(player => Task.Run(() => PlayAsync(store, quiz, player, watch)))
        );
        var seconds = watch.Elapsed.TotalSeconds;
        var commits = store.Counts.Commits - before.Commits;
        var all = waits.SelectMany(wait => wait).Order().ToArray();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{players, 7} {all.Length / seconds, 10:F0} {commits / seconds, 10:F0} {all.Length / (double)commits, 15:F1} {all[all.Length / 2], 10:F2} {all[all.Length * 99 / 100], 7:F2}"
            )
        );
    }

    private static async Task<List<double>> PlayAsync(IStore store, Quiz quiz, int player, Stopwatch watch)
    {
        var waits = new List<double>();
        var id = new PlayerId(
            "bench",
            "team",
            string.Create(CultureInfo.InvariantCulture, $"player{player}")
        );
        while (watch.Elapsed < Duration)
        {
            var delivery = string.Create(CultureInfo.InvariantCulture, $"{player}-{waits.Count}");
            var began = watch.Elapsed;
            await store.Quizzes.AppendAsync(
                new AnswerEntry(
                    delivery,
                    quiz.Id,
                    0,
                    QuestionId.Parse("00000000000a"),
                    id,
                    "player",
                    EntryKind.Answer,
                    "1",
                    quiz.StartedAt
                ),
                CancellationToken.None
            );
            waits.Add((watch.Elapsed - began).TotalMilliseconds);
        }
        return waits;
    }

    private static Quiz NewQuiz() =>
        new()
        {
            Id = QuizId.Parse("00000000000b"),
            Channel = new ChannelId("bench", "team", "general"),
            Mode = QuizMode.Open,
            Starter = new PlayerId("bench", "team", "player0"),
            StarterName = "player",
            Language = Language.English,
            Topic = [],
            Pace = TimeSpan.FromSeconds(600),
            Seed = 1,
            StartedAt = TimeProvider.System.GetUtcNow(),
            Questions = [],
            Phase = QuizPhase.Asking,
        };

    private static double Flushes(string folder)
    {
        using var file = File.Create(Path.Combine(folder, "flush"));
        var page = new byte[4096];
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed < TimeSpan.FromSeconds(2))
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
            count++;
        }
        return count / watch.Elapsed.TotalSeconds;
    }
}
