using System.Collections.Immutable;

namespace ChatStudyBot.Core.Reviews;

/// <summary>
/// What FSRS-6 can be told. The default is long-term scheduling: no steps within a day, so that every review is of
/// another study day.
/// </summary>
public sealed record FsrsParameters
{
    private static readonly ImmutableArray<(double Least, double Most)> Bounds =
    [
        (0.001, 100),
        (0.001, 100),
        (0.001, 100),
        (0.001, 100),
        (1, 10),
        (0.001, 4),
        (0.001, 4),
        (0.001, 0.75),
        (0, 4.5),
        (0, 0.8),
        (0.001, 3.5),
        (0.001, 5),
        (0.001, 0.25),
        (0.001, 0.9),
        (0, 4),
        (0, 1),
        (1, 6),
        (0, 2),
        (0, 2),
        (0, 0.8),
        (0.1, 0.8),
    ];

    public static FsrsParameters Default { get; } = new();

    /// <summary>w0 to w20; those that all released implementations of FSRS-6 begin with.</summary>
    public ImmutableArray<double> Weights { get; init; } =
    [
        0.212,
        1.2931,
        2.3065,
        8.2956,
        6.4133,
        0.8334,
        3.0194,
        0.001,
        1.8722,
        0.1666,
        0.796,
        1.4835,
        0.0614,
        0.2629,
        1.6483,
        0.6014,
        1.8729,
        0.5425,
        0.0912,
        0.0658,
        0.1542,
    ];

    /// <summary>The chance to remember a card on the day it is due that the intervals are made for.</summary>
    public double Retention { get; init; } = 0.9;

    /// <summary>In days.</summary>
    public int MaximumInterval { get; init; } = 36500;

    /// <summary>Cards go through steps within a day, and a second review of a day changes the memory in its own way.</summary>
    public bool IsShortTerm { get; init; }

    public ImmutableArray<TimeSpan> LearningSteps { get; init; } =
    [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    public ImmutableArray<TimeSpan> RelearningSteps { get; init; } = [TimeSpan.FromMinutes(10)];

    /// <summary>A sentence for everything that is out of bounds.</summary>
    public IEnumerable<string> Faults()
    {
        if (Weights.Length != Bounds.Length)
            yield return $"There are {Bounds.Length} weights, not {Weights.Length}.";
        for (var index = 0; index < Math.Min(Weights.Length, Bounds.Length); index++)
            if (!(Weights[index] >= Bounds[index].Least && Weights[index] <= Bounds[index].Most))
                yield return FormattableString.Invariant(
                    $"w{index} is {Weights[index]}; it must be {Bounds[index].Least} to {Bounds[index].Most}."
                );
        if (Retention is not (> 0 and <= 1))
            yield return FormattableString.Invariant(
                $"The retention is {Retention}; it must be above 0 and at most 1."
            );
        if (MaximumInterval < 1)
            yield return FormattableString.Invariant(
                $"The maximum interval is {MaximumInterval} days; it must be at least 1."
            );
        if (LearningSteps.Concat(RelearningSteps).Any(step => step <= TimeSpan.Zero))
            yield return "Every step must be longer than nothing.";
    }
}
