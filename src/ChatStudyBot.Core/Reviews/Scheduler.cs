using System.Collections.Immutable;

namespace ChatStudyBot.Core.Reviews;

/// <summary>
/// The step of FSRS-6: a card, a rating and a study day give the next card and the entry of its log. Pure, and
/// without chance; <see cref="Spread"/> comes on top.
/// </summary>
public sealed class Scheduler
{
    private static readonly ImmutableArray<Rating> Ratings = [.. Enum.GetValues<Rating>()];

    private readonly FsrsParameters _parameters;
    private readonly MemoryModel _model;

    /// <exception cref="ArgumentException">The parameters are out of bounds.</exception>
    public Scheduler(FsrsParameters parameters)
    {
        _parameters = parameters;
        _model = new MemoryModel(parameters);
    }

    /// <param name="card">Null when it was never reviewed.</param>
    /// <param name="day">A day before the last review counts as that one.</param>
    public Reviewed Review(ReviewCard? card, Rating rating, DateOnly day) =>
        Outlook(card, day)[(int)rating - 1];

    /// <summary>What each rating gives, from Again to Easy.</summary>
    public ImmutableArray<Reviewed> Outlook(ReviewCard? card, DateOnly day)
    {
        var elapsed = card is null ? 0 : Math.Max(0, day.DayNumber - card.LastReviewed.DayNumber);
        var memories = Ratings
            .Select(rating =>
                card is null ? _model.First(rating) : _model.Next(MemoryOf(card), elapsed, rating)
            )
            .ToArray();
        var places = Places(card, [.. memories.Select(memory => _model.Interval(memory.Stability))]);
        return
        [
            .. Ratings.Select(
                (rating, index) =>
                    new Reviewed(
                        new ReviewCard
                        {
                            State = places[index].State,
                            Stability = memories[index].Stability,
                            Difficulty = memories[index].Difficulty,
                            LastReviewed = card?.LastReviewed > day ? card.LastReviewed : day,
                            Wait = places[index].Wait,
                            Step = places[index].Step,
                            Reps = (card?.Reps ?? 0) + 1,
                            Lapses = (card?.Lapses ?? 0) + (IsLapse(card, rating) ? 1 : 0),
                        },
                        new ReviewLog(
                            rating,
                            day,
                            card is null ? null : elapsed,
                            card is not null && day >= card.Due,
                            places[index].Wait
                        )
                    )
            ),
        ];
    }

    /// <summary>The card that these reviews made; null when there are none.</summary>
    public ReviewCard? Replay(IEnumerable<ReviewLog> log) =>
        log.Aggregate(
            (ReviewCard?)null,
            (card, entry) => Review(card, entry.Rating, entry.Day).Waiting(entry.Wait).Card
        );

    /// <summary>The chance, 0 to 1, that it is remembered on that day.</summary>
    public double Retrievability(ReviewCard card, DateOnly day) =>
        _model.Retrievability(card.Stability, Math.Max(0, day.DayNumber - card.LastReviewed.DayNumber));

    private static Memory MemoryOf(ReviewCard card) => new(card.Stability, card.Difficulty);

    private bool IsLapse(ReviewCard? card, Rating rating) =>
        rating == Rating.Again
        && card is not null
        && (card.State == CardState.Review || !_parameters.IsShortTerm);

    private ImmutableArray<Place> Places(ReviewCard? card, int[] intervals) =>
        !_parameters.IsShortTerm ? LongTerm(intervals)
        : card?.State == CardState.Review ? Known(intervals)
        : Learning(card, intervals);

    /// <summary>Each rating waits longer than the one below it.</summary>
    private static ImmutableArray<Place> LongTerm(int[] intervals)
    {
        var again = Math.Min(intervals[0], intervals[1]);
        var hard = Math.Max(intervals[1], again + 1);
        var good = Math.Max(intervals[2], hard + 1);
        var easy = Math.Max(intervals[3], good + 1);
        return [Place.Days(again), Place.Days(hard), Place.Days(good), Place.Days(easy)];
    }

    private ImmutableArray<Place> Known(int[] intervals)
    {
        var hard = Math.Min(intervals[1], intervals[2]);
        var good = Math.Max(intervals[2], hard + 1);
        var easy = Math.Max(intervals[3], good + 1);
        var again = _parameters.RelearningSteps.IsEmpty
            ? Place.Days(intervals[0])
            : Place.At(CardState.Relearning, 0, _parameters.RelearningSteps[0]);
        return [again, Place.Days(hard), Place.Days(good), Place.Days(easy)];
    }

    private ImmutableArray<Place> Learning(ReviewCard? card, int[] intervals)
    {
        var state = card?.State ?? CardState.Learning;
        var steps = state == CardState.Relearning ? _parameters.RelearningSteps : _parameters.LearningSteps;
        var step = card?.Step ?? 0;
        var days = intervals.Select(Place.Days).ToImmutableArray();
        return step >= steps.Length
            ? days
            :
            [
                Place.At(state, 0, steps[0]),
                Place.At(state, step, AfterHard(steps)),
                step + 1 < steps.Length ? Place.At(state, step + 1, steps[step + 1]) : days[2],
                days[3],
            ];
    }

    private static TimeSpan AfterHard(ImmutableArray<TimeSpan> steps) =>
        TimeSpan.FromMinutes(
            Math.Floor(
                (steps.Length == 1 ? steps[0].TotalMinutes * 1.5 : (steps[0] + steps[1]).TotalMinutes / 2)
                    + 0.5
            )
        );

    /// <summary>Where a rating puts a card.</summary>
    private readonly record struct Place(CardState State, int Step, TimeSpan Wait)
    {
        private static readonly TimeSpan Day = TimeSpan.FromDays(1);

        public static Place Days(int days) => new(CardState.Review, 0, TimeSpan.FromDays(days));

        /// <summary>A step of a day or more has been learned.</summary>
        public static Place At(CardState state, int step, TimeSpan wait) =>
            new(wait < Day ? state : CardState.Review, step, wait);
    }
}
