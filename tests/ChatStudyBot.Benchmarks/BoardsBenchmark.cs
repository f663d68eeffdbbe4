using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Leaderboards of a team with 1,000,000 rated answers of 10,000 players in 20 channels and 40 topics over a year:
/// how long one board takes, and how long the marks of a round take to be saved.
/// </summary>
internal static class BoardsBenchmark
{
    private const int Players = 10_000;
    private const int PlayersInRound = 50;
    private const int RoundsInQuiz = 10;
    private const int Quizzes = 2_000;
    private const int Topics = 40;
    private const int Chapters = 8;
    private const int Channels = 20;
    private const int Times = 30;

    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var store = StoreFactory.Open(
            "sqlite",
            "Data Source=boards.db",
            folder.Path,
            TimeProvider.System
        );
        await FillAsync(store);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"file: {new FileInfo(Path.Combine(folder.Path, "boards.db")).Length / 1e6:F0} MB"
            )
        );
        Console.WriteLine("                                  median ms  slowest ms  processor ms    rows");
        var monday = Today.AddDays(-3);
        var first = new DateOnly(2026, 11, 1);
        foreach (
            var (name, from, to) in new (string, DateOnly?, DateOnly?)[]
            {
                ("today", Today, Today),
                ("week", monday, monday.AddDays(6)),
                ("month", first, first.AddMonths(1).AddDays(-1)),
                ("all time", null, null),
            }
        )
        {
            await MeasureAsync(store, name, new LeaderboardQuery("bench", "team", null, from, to, []));
            await MeasureAsync(
                store,
                name + ", channel",
                new LeaderboardQuery("bench", "team", Channel(7), from, to, [])
            );
            await MeasureAsync(
                store,
                name + ", topic",
                new LeaderboardQuery("bench", "team", null, from, to, ["Subject 1"])
            );
        }
    }

    private static async Task FillAsync(IStore store)
    {
        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        var slowest = TimeSpan.Zero;
        var chance = new Random(20261126);
        for (var number = 0; number < Quizzes; number++)
        {
            var quiz = NewQuiz(number);
            // A year that ends today, so that every period has its share.
            var day = Today.AddDays(-(Quizzes - 1 - number) * 365 / Quizzes);
            var people = Enumerable
                .Range(0, PlayersInRound)
                .Select(_ => Player(chance.Next(Players)))
                .Distinct();
            ImmutableArray<PlayerId> players = [.. people];
            for (var round = 0; round < RoundsInQuiz; round++)
            {
                var began = Stopwatch.GetTimestamp();
                ImmutableArray<Mark> marks =
                [
                    .. players.Select(player => Mark(quiz, round, player, day, chance.Next(10) < 7)),
                ];
                await store.Quizzes.SaveAsync(new QuizCommit(quiz, marks, []), CancellationToken.None);
                var took = Stopwatch.GetElapsedTime(began);
                slowest = took > slowest ? took : slowest;
            }
        }
        var rounds = Quizzes * RoundsInQuiz;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rounds} rounds of {PlayersInRound} players: {watch.Elapsed.TotalSeconds:F1} s, {watch.Elapsed.TotalMilliseconds / rounds:F2} ms each, slowest {slowest.TotalMilliseconds:F0} ms; processor {(Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / rounds:F2} ms each"
            )
        );
    }

    private static async Task MeasureAsync(IStore store, string name, LeaderboardQuery query)
    {
        var times = new double[Times];
        var rows = 0;
        var busy = TimeSpan.Zero;
        for (var index = -3; index < Times; index++)
        {
            if (index == 0)
            {
                busy = Environment.CpuUsage.TotalTime;
            }

            var began = Stopwatch.GetTimestamp();
            rows = Ranking.Of(await store.Scores.LeaderboardAsync(query, CancellationToken.None)).Length;
            if (index >= 0)
            {
                times[index] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        }

        busy = Environment.CpuUsage.TotalTime - busy;
        Array.Sort(times);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -33} {times[Times / 2], 9:F2} {times[^1], 11:F2} {busy.TotalMilliseconds / Times, 13:F2} {rows, 7}"
            )
        );
    }

    private static Mark Mark(Quiz quiz, int round, PlayerId player, DateOnly day, bool isRight)
    {
        // A quiz asks about one subject of five.
        var topic = (int)(quiz.Seed % (Topics / Chapters) * Chapters) + (round % Chapters);
        return new Mark(
            quiz.Id,
            round,
            player,
            player.User,
            quiz.Channel,
            QuestionId.Parse(round.ToString("x12", CultureInfo.InvariantCulture)),
            TopicOf(topic),
            isRight,
            IsRated: true,
            IsHinted: false,
            new Points(isRight ? 100 : 0, 0, 0),
            day,
            Now.AddDays(day.DayNumber - Today.DayNumber),
            [isRight ? "14" : "4"]
        );
    }

    private static ImmutableArray<string> TopicOf(int number) =>
        [
            string.Create(CultureInfo.InvariantCulture, $"Subject {number / Chapters}"),
            string.Create(CultureInfo.InvariantCulture, $"Chapter {number % Chapters}"),
        ];

    private static PlayerId Player(int number) =>
        new("bench", "team", string.Create(CultureInfo.InvariantCulture, $"player{number}"));

    private static ChannelId Channel(int number) =>
        new("bench", "team", string.Create(CultureInfo.InvariantCulture, $"channel{number}"));

    private static Quiz NewQuiz(int number) =>
        new()
        {
            Id = QuizId.Parse(number.ToString("x12", CultureInfo.InvariantCulture)),
            Channel = Channel(number % Channels),
            Mode = QuizMode.Open,
            Starter = Player(0),
            StarterName = "player",
            Language = Language.English,
            Topic = [],
            Pace = TimeSpan.FromSeconds(30),
            Seed = number,
            StartedAt = Now,
            Questions = [],
            Phase = QuizPhase.Finished,
        };
}
