using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>
/// Somebody who learns a topic for a year, a review a day. Their memory is none of FSRS's: it fades exponentially
/// and not by a power of time, gains by how far it had faded, and every question is easier or harder than the next
/// one in a way that no rating tells.
/// </summary>
internal sealed class SimulatedLearner
{
    private static readonly DateOnly Start = new(2026, 4, 1);

    private readonly Random _chance;
    private readonly ReviewPace _pace;
    private readonly FsrsParameters _parameters;
    private readonly Scheduler _scheduler;
    private readonly Trace[] _traces;
    private readonly ReviewCard?[] _cards;

    /// <param name="growth">How much a memory gains by a recall at 90%, on the average question and its first day.</param>
    public SimulatedLearner(
        FsrsParameters parameters,
        ReviewPace pace,
        int questions,
        double growth,
        int seed
    )
    {
        (_parameters, _pace, _chance) = (parameters, pace, new Random(seed));
        _scheduler = new Scheduler(parameters);
        _traces = [.. Enumerable.Range(0, questions).Select(_ => new Trace(_chance, growth))];
        _cards = new ReviewCard?[questions];
    }

    /// <summary>Cards that were due on each day, whether they were put or not.</summary>
    public List<int> Due { get; } = [];

    /// <summary>Of the cards that came when they were due: by day, and whether it was remembered.</summary>
    public List<(int Day, bool IsRight)> Recalls { get; } = [];

    public int Known => _cards.Count(card => card is not null);

    /// <summary>Share of the due cards that were remembered from that day on.</summary>
    public double RetentionSince(int day) =>
        Recalls.Where(recall => recall.Day >= day).Average(recall => recall.IsRight ? 1.0 : 0.0);

    public SimulatedLearner Live(int days)
    {
        for (var day = 0; day < days; day++)
            Live(day, Start.AddDays(day));
        return this;
    }

    private void Live(int day, DateOnly today)
    {
        var due = Enumerable
            .Range(0, _cards.Length)
            .Where(index => _cards[index]?.Due <= today)
            .OrderBy(index => _scheduler.Retrievability(_cards[index]!, today))
            .ToArray();
        var (nowDue, fresh) = _pace.Portion(due.Length, 0, 0);
        Due.Add(due.Length);
        foreach (var index in due.Take(nowDue))
        {
            var isRight = _traces[index]
                .IsRecalled(today.DayNumber - _cards[index]!.LastReviewed.DayNumber, _chance);
            Recalls.Add((day, isRight));
            Review(index, isRight, today);
        }
        var unknown = Enumerable
            .Range(0, _cards.Length)
            .Where(index => _cards[index] is null)
            .Take(fresh)
            .ToArray();
        foreach (var index in unknown)
            Review(index, _traces[index].Meet(_chance), today);
    }

    private void Review(int index, bool isRight, DateOnly today)
    {
        var load = _cards
            .Where(card => card?.Due > today)
            .GroupBy(card => card!.Due)
            .ToDictionary(group => group.Key, group => group.Count());
        var outlook = Spread.Over(
            _scheduler.Outlook(_cards[index], today),
            load,
            _parameters.MaximumInterval,
            _chance.Next()
        );
        _cards[index] = outlook[(int)(isRight ? Rating.Good : Rating.Again) - 1].Card;
    }

    /// <summary>What one question has left in the head.</summary>
    private sealed class Trace(Random chance, double growth)
    {
        private readonly double _ease = Math.Exp(0.35 * Normal(chance));
        private double _strength;

        /// <summary>The first time: some is known already.</summary>
        public bool Meet(Random chance)
        {
            var isKnown = chance.NextDouble() < 0.4;
            _strength = _ease * (isKnown ? 3 : 0.8);
            return isKnown;
        }

        public bool IsRecalled(int days, Random chance)
        {
            var recall = Math.Pow(0.9, days / _strength);
            var isRecalled = chance.NextDouble() < recall;
            _strength = isRecalled
                ? _strength * (1 + (_ease * growth * (1 - recall) / 0.1 * Math.Pow(_strength, -0.2)))
                : Math.Max(0.5, Math.Pow(_strength, 0.5) * _ease);
            return isRecalled;
        }

        private static double Normal(Random chance) =>
            Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
    }
}
