namespace ChatStudyBot.Core.Reviews;

/// <summary>
/// The formulas of FSRS-6. Every result is rounded half up to eight decimals, as ts-fsrs does, so that the same
/// reviews give the same cards everywhere.
/// </summary>
public sealed class MemoryModel
{
    private const double LeastStability = 0.001;
    private const double MostStability = 36500;
    private const double LeastInitialStability = 0.1;
    private const double LeastDifficulty = 1;
    private const double MostDifficulty = 10;

    private readonly FsrsParameters _parameters;
    private readonly double[] _w;

    /// <exception cref="ArgumentException">Names everything that is out of bounds.</exception>
    public MemoryModel(FsrsParameters parameters)
    {
        if (string.Join(' ', parameters.Faults()) is { Length: > 0 } faults)
            throw new ArgumentException(faults, nameof(parameters));
        _parameters = parameters;
        _w = [.. parameters.Weights];
        Decay = -_w[20];
        Factor = Rounded(Math.Exp(Math.Log(0.9) / Decay) - 1);
        IntervalModifier = Rounded((Math.Pow(parameters.Retention, 1 / Decay) - 1) / Factor);
    }

    public double Decay { get; }

    /// <summary>Makes the stability the time after which 90% are left.</summary>
    public double Factor { get; }

    /// <summary>Interval divided by stability.</summary>
    public double IntervalModifier { get; }

    /// <summary>The chance to remember, 0 to 1.</summary>
    /// <param name="days">Since the last review.</param>
    public double Retrievability(double stability, double days) =>
        Rounded(Math.Pow(1 + (Factor * days / stability), Decay));

    /// <summary>In days, at least 1.</summary>
    public int Interval(double stability) =>
        (int)
            Math.Min(
                Math.Max(1, Math.Floor((stability * IntervalModifier) + 0.5)),
                _parameters.MaximumInterval
            );

    public Memory First(Rating rating) =>
        new(
            Math.Max(_w[(int)rating - 1], LeastInitialStability),
            Math.Clamp(InitialDifficulty(rating), LeastDifficulty, MostDifficulty)
        );

    /// <param name="days">Study days since the last review.</param>
    public Memory Next(Memory memory, int days, Rating rating)
    {
        var retrievability = Retrievability(memory.Stability, days);
        var stability =
            _parameters.IsShortTerm && days == 0 ? SameDayStability(memory.Stability, rating)
            : rating == Rating.Again ? Forgotten(memory, retrievability)
            : RecallStability(memory, retrievability, rating);
        return new Memory(stability, NextDifficulty(memory.Difficulty, rating));
    }

    /// <summary>Not clamped: the next difficulty leans towards that of Easy as it is.</summary>
    public double InitialDifficulty(Rating rating) =>
        Rounded(_w[4] - Math.Exp(((int)rating - 1) * _w[5]) + 1);

    public double NextDifficulty(double difficulty, Rating rating)
    {
        var change = Rounded(-_w[6] * ((int)rating - 3) * (10 - difficulty) / 9);
        var reverted = Rounded(
            (_w[7] * InitialDifficulty(Rating.Easy)) + ((1 - _w[7]) * (difficulty + change))
        );
        return Math.Clamp(reverted, LeastDifficulty, MostDifficulty);
    }

    public double RecallStability(Memory memory, double retrievability, Rating rating)
    {
        var (stability, difficulty) = memory;
        var growth =
            Math.Exp(_w[8])
            * (11 - difficulty)
            * Math.Pow(stability, -_w[9])
            * (Math.Exp((1 - retrievability) * _w[10]) - 1)
            * (rating == Rating.Hard ? _w[15] : 1)
            * (rating == Rating.Easy ? _w[16] : 1);
        return Stability(stability * (1 + growth));
    }

    public double ForgetStability(Memory memory, double retrievability) =>
        Stability(
            _w[11]
                * Math.Pow(memory.Difficulty, -_w[12])
                * (Math.Pow(memory.Stability + 1, _w[13]) - 1)
                * Math.Exp((1 - retrievability) * _w[14])
        );

    /// <summary>After a second review of the same day.</summary>
    public double SameDayStability(double stability, Rating rating)
    {
        var growth = Math.Exp(_w[17] * ((int)rating - 3 + _w[18])) * Math.Pow(stability, -_w[19]);
        return Stability(stability * (rating >= Rating.Hard ? Math.Max(growth, 1) : growth));
    }

    /// <summary>Forgetting never makes it last longer than it did.</summary>
    private double Forgotten(Memory memory, double retrievability)
    {
        var most = _parameters.IsShortTerm ? memory.Stability / Math.Exp(_w[17] * _w[18]) : memory.Stability;
        return Math.Max(LeastStability, Math.Min(Rounded(most), ForgetStability(memory, retrievability)));
    }

    private static double Stability(double value) =>
        Rounded(Math.Clamp(value, LeastStability, MostStability));

    private static double Rounded(double value) => Math.Floor((value * 1e8) + 0.5) / 1e8;
}

/// <param name="Stability">See <see cref="ReviewCard.Stability"/>.</param>
/// <param name="Difficulty">See <see cref="ReviewCard.Difficulty"/>.</param>
public readonly record struct Memory(double Stability, double Difficulty);
