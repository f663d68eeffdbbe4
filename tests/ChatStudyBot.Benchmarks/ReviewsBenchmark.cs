using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// 100,000 review cards of 100 players: what /review does before it shows its first card, and what the close of a
/// round in a channel reads.
/// </summary>
internal static class ReviewsBenchmark
{
    private const int Players = 100;
    private const int Cards = 1_000;
    private const int Times = 200;

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);
    private static readonly PlayerId[] Everybody = [.. Enumerable.Range(0, Players).Select(Player)];

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var store = StoreFactory.Open(
            "sqlite",
            "Data Source=reviews.db",
            folder.Path,
            TimeProvider.System
        );
        await FillAsync(store);
        ImmutableArray<Question> questions = [.. Enumerable.Range(0, Cards).Select(Question)];
        var shelf = await store.Reviews.ShelfAsync(Everybody[0], Today, CancellationToken.None);
        Console.WriteLine("                                  median ms  99% ms");
        await MeasureAsync(
            "the shelf of a player",
            index => store.Reviews.ShelfAsync(Everybody[index % Players], Today, CancellationToken.None)
        );
        await MeasureAsync(
            "the queue of a day",
            index =>
            {
                ReviewQueue.Of(
                    new ReviewRequest(shelf, questions, [], Today, ReviewPace.Default),
                    Scheduler,
                    new Random(index)
                );
                return Task.CompletedTask;
            }
        );
        await MeasureAsync(
            "cards of a question, one player",
            index =>
                store.Reviews.CardsAsync(
                    QuestionOf(index % Cards),
                    [Everybody[index % Players]],
                    CancellationToken.None
                )
        );
        await MeasureAsync(
            "cards of a question, all players",
            index => store.Reviews.CardsAsync(QuestionOf(index % Cards), Everybody, CancellationToken.None)
        );
        await MeasureAsync(
            "load of one player",
            index => store.Reviews.LoadAsync([Everybody[index % Players]], Today, CancellationToken.None)
        );
        await MeasureAsync(
            "load of all players",
            _ => store.Reviews.LoadAsync(Everybody, Today, CancellationToken.None)
        );
    }

    private static async Task FillAsync(IStore store)
    {
        var watch = Stopwatch.StartNew();
        var chance = new Random(20261124);
        for (var question = 0; question < Cards; question++)
        {
            var quiz = NewQuiz(question);
            ImmutableArray<ReviewWrite> writes =
            [
                .. Everybody.Select(player => Review(quiz, player, chance)),
            ];
            await store.Quizzes.SaveAsync(
                new QuizCommit(quiz, [], []) { Reviews = writes },
                CancellationToken.None
            );
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Players * Cards} reviews and cards in {Cards} commits: {watch.Elapsed.TotalSeconds:F1} s"
            )
        );
    }

    private static ReviewWrite Review(Quiz quiz, PlayerId player, Random chance)
    {
        var (card, log) = Scheduler.Review(
            null,
            chance.GetItems(Enum.GetValues<Rating>(), 1)[0],
            Today.AddDays(-chance.Next(10))
        );
        var review = new CardReview(
            quiz.Id,
            0,
            player,
            quiz.Questions[0].Id,
            quiz.StartedAt,
            TimeSpan.FromSeconds(5),
            true,
            log
        );
        return new ReviewWrite(review, card);
    }

    private static async Task MeasureAsync(string name, Func<int, Task> once)
    {
        var times = new double[Times];
        for (var index = -20; index < Times; index++)
        {
            var began = Stopwatch.GetTimestamp();
            await once(Math.Max(0, index));
            if (index >= 0)
            {
                times[index] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -33} {times[Times / 2], 9:F2} {times[Times * 99 / 100], 7:F2}"
            )
        );
    }

    private static PlayerId Player(int number) =>
        new("bench", "team", string.Create(CultureInfo.InvariantCulture, $"player{number}"));

    private static QuestionId QuestionOf(int number) =>
        QuestionId.Parse(number.ToString("x12", CultureInfo.InvariantCulture));

    private static Question Question(int number) =>
        new()
        {
            Id = QuestionOf(number),
            Kind = QuestionKind.Single,
            Stem = "How many days?",
            Choices = [new Choice("4"), new Choice("14")],
            Key = [1],
            Explanation = "14 days.",
            Citation = new Citation("box.md", number + 1, ["Boxes"]),
            Topic = ["Boxes"],
            Language = Language.English,
        };

    private static Quiz NewQuiz(int number) =>
        new()
        {
            Id = QuizId.Parse(number.ToString("x12", CultureInfo.InvariantCulture)),
            Channel = new ChannelId("bench", "team", "lobby"),
            Mode = QuizMode.Open,
            Starter = Everybody[0],
            StarterName = "player",
            Language = Language.English,
            Topic = [],
            Pace = TimeSpan.FromSeconds(30),
            Seed = number,
            StartedAt = new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero),
            Questions = [Question(number)],
            Rounds = [new Round { Index = 0, Order = [0, 1] }],
            Phase = QuizPhase.Finished,
        };
}
