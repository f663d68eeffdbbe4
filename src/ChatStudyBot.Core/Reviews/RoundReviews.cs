using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Reviews;

/// <summary>Makes reviews of the answers of a round; it saves nothing.</summary>
internal sealed class RoundReviews(IReviewBook book, IPlayerSettings players)
{
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);

    /// <summary>How well somebody wants to remember decides how long a card waits, and nothing else.</summary>
    private static readonly ConcurrentDictionary<double, Scheduler> ByRetention = new();

    /// <summary>
    /// The reviews that a closed round comes to, or the answers of an open one that have no mark yet; none for who had
    /// that card reviewed on the same day.
    /// </summary>
    /// <returns>The quiz too: in a round for one person it says how it was rated.</returns>
    public async Task<(Quiz Quiz, ImmutableArray<ReviewWrite> Writes)> OfAsync(
        Quiz quiz,
        int index,
        StudyCalendar calendar
    )
    {
        var round = quiz.Rounds[index];
        var rated = (quiz.IsReview ? [quiz.Starter] : round.Answers.Keys.Except(round.Marked))
            .Select(player => (Player: player, Rating: Rated.Of(quiz, round, player)))
            .Where(one => one.Rating is not null)
            .ToDictionary(one => one.Player, one => one.Rating!.Value);
        if (rated.Count == 0)
            return (quiz, []);
        var cards = await book.CardsAsync(quiz.QuestionOf(round).Id, rated.Keys, CancellationToken.None);
        var counting = rated
            .Where(one =>
                Rated.Counts(cards.GetValueOrDefault(one.Key), one.Value, Day(one.Key), quiz.IsReview)
            )
            .ToArray();
        if (counting.Length == 0)
            return (quiz, []);
        var load = await book.LoadAsync(
            [.. counting.Select(one => one.Key)],
            counting.Min(one => Day(one.Key)),
            CancellationToken.None
        );
        var outlooks = counting.ToDictionary(
            one => one.Key,
            one => Outlook(one.Key, cards.GetValueOrDefault(one.Key))
        );
        var writes = counting.Select(one => Write(one.Key, outlooks[one.Key][(int)one.Value - 1]));
        return (
            quiz.IsSolo ? WithRating(quiz, round, rated[quiz.Starter], outlooks[quiz.Starter]) : quiz,
            [.. writes]
        );

        DateTimeOffset At(PlayerId player) =>
            round.Answers.TryGetValue(player, out var answer) ? answer.At : round.ClosedAt!.Value;

        DateOnly Day(PlayerId player) => calendar.DayOf(At(player));

        ImmutableArray<Reviewed> Outlook(PlayerId player, ReviewCard? card) =>
            Spread.Over(
                SchedulerOf(player).Outlook(card, Day(player)),
                load.GetValueOrDefault(player) ?? ImmutableDictionary<DateOnly, int>.Empty,
                FsrsParameters.Default.MaximumInterval,
                Seed(quiz, round, player)
            );

        ReviewWrite Write(PlayerId player, Reviewed reviewed) =>
            new(
                new CardReview(
                    quiz.Id,
                    round.Index,
                    player,
                    quiz.QuestionOf(round).Id,
                    At(player),
                    round.OpenFor(At(player)),
                    quiz.IsReview,
                    reviewed.Log
                ),
                reviewed.Card
            );
    }

    /// <summary>The review of a round with the rating that the person gives it; null when that changes nothing.</summary>
    public async Task<ReviewWrite?> AgainAsync(Quiz quiz, Round round, Rating rating)
    {
        if (round.Rating is not { } given || given.Rating == rating || !given.Choices().Contains(rating))
            return null;
        var log = await book.LogAsync(quiz.Starter, quiz.QuestionOf(round).Id, CancellationToken.None);
        // Another day may have seen the card again since: what it made of it stays.
        if (log is not [.., var last] || (last.Quiz, last.Round) != (quiz.Id, round.Index))
            return null;
        var before = log.Take(log.Count - 1).Select(review => review.Log);
        var reviewed = Scheduler
            .Review(Scheduler.Replay(before), rating, last.Log.Day)
            .Waiting(given.Wait(rating));
        return new ReviewWrite(last with { Log = reviewed.Log }, reviewed.Card);
    }

    /// <summary>
    /// The review that somebody asks for although it was not due: rated as they answered, blank as forgotten, and
    /// due the next day. Null when they have that card already.
    /// </summary>
    public async Task<ReviewWrite?> AddedAsync(
        Quiz quiz,
        int index,
        PlayerId player,
        DateTimeOffset at,
        StudyCalendar calendar
    )
    {
        var round = quiz.Rounds[index];
        var question = quiz.QuestionOf(round).Id;
        if ((await book.CardsAsync(question, [player], CancellationToken.None)).ContainsKey(player))
            return null;
        var rating = Rated.Of(quiz, round, player) ?? Rating.Again;
        var reviewed = Scheduler.Review(null, rating, calendar.DayOf(at)).Waiting(TimeSpan.FromDays(1));
        return new ReviewWrite(
            new CardReview(quiz.Id, index, player, question, at, TimeSpan.Zero, IsAsked: false, reviewed.Log),
            reviewed.Card
        );
    }

    private Scheduler SchedulerOf(PlayerId player) =>
        ByRetention.GetOrAdd(
            players.For(player).Retention,
            retention => new Scheduler(FsrsParameters.Default with { Retention = retention })
        );

    private static Quiz WithRating(Quiz quiz, Round round, Rating rating, ImmutableArray<Reviewed> outlook) =>
        quiz with
        {
            Rounds = quiz.Rounds.SetItem(
                round.Index,
                round with
                {
                    Rating = new RoundRating(
                        rating,
                        outlook[(int)rating - 1].Card.LastReviewed,
                        [.. outlook.Select(one => one.Card.Wait.Days)],
                        outlook[(int)rating - 1].Card.Lapses
                    ),
                }
            ),
        };

    /// <summary>The same for the same answer, and another one for every other.</summary>
    private static int Seed(Quiz quiz, Round round, PlayerId player) =>
        BinaryPrimitives.ReadInt32LittleEndian(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{quiz.Seed}\n{round.Index}\n{player}")
                )
            )
        );
}
