using System.Diagnostics.Metrics;

namespace ChatStudyBot.Telemetry;

/// <summary>What the bot counts and times, in the names of OpenTelemetry.</summary>
internal sealed class BotMeter : IDisposable
{
    public const string Name = "ChatStudyBot";

    private static readonly InstrumentAdvice<double> Fast = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    };

    private readonly Meter _meter = new(Name);

    /// <param name="notes">Asked when somebody looks.</param>
    /// <param name="questions">Asked when somebody looks.</param>
    /// <param name="passages">Asked when somebody looks.</param>
    public BotMeter(Func<int> notes, Func<int> questions, Func<int> passages)
    {
        _meter.CreateObservableGauge("notes", notes, "{note}", "Notes in the bank.");
        _meter.CreateObservableGauge("questions", questions, "{question}", "Questions in the bank.");
        _meter.CreateObservableGauge(
            "passages",
            passages,
            "{passage}",
            "Passages that a question to the notes is looked for in; 0 until they are indexed."
        );
        Rounds = _meter.CreateCounter<long>("rounds", "{round}", "Rounds put to people.");
        Replies = _meter.CreateHistogram("reply.duration", "s", "From a command to its reply.", advice: Fast);
    }

    public Counter<long> Rounds { get; }

    /// <summary>Tagged <c>command</c>.</summary>
    public Histogram<double> Replies { get; }

    public void Dispose() => _meter.Dispose();
}
