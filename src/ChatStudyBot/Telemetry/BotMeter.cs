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
    public BotMeter(Func<int> notes, Func<int> questions)
    {
        _meter.CreateObservableGauge("chatstudybot.notes", notes, "{note}", "Notes in the bank.");
        _meter.CreateObservableGauge(
            "chatstudybot.questions",
            questions,
            "{question}",
            "Questions in the bank."
        );
        Rounds = _meter.CreateCounter<long>("chatstudybot.rounds", "{round}", "Rounds put to people.");
        Answers = _meter.CreateCounter<long>(
            "chatstudybot.answers",
            "{answer}",
            "Answers saved, redelivered ones apart."
        );
        Commits = _meter.CreateHistogram(
            "chatstudybot.commit.duration",
            "s",
            "From handing a change to the store until it is on the disk.",
            advice: Fast
        );
        Replies = _meter.CreateHistogram(
            "chatstudybot.reply.duration",
            "s",
            "From a command to its reply.",
            advice: Fast
        );
    }

    public Counter<long> Rounds { get; }

    public Counter<long> Answers { get; }

    /// <summary>Tagged <c>outcome</c>: <c>saved</c> or <c>failed</c>.</summary>
    public Histogram<double> Commits { get; }

    /// <summary>Tagged <c>command</c>.</summary>
    public Histogram<double> Replies { get; }

    public void Dispose() => _meter.Dispose();
}
