using System.Diagnostics.Metrics;
using ChatStudyBot.Telemetry;

namespace ChatStudyBot.Tests.Telemetry;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter _meter = new($"test-{Guid.NewGuid()}");
    private readonly PrometheusText _text;

    public PrometheusTextTests() => _text = new PrometheusText(_meter.Name);

    [Fact]
    public void A_counter_adds_up_by_its_tags()
    {
        var answers = _meter.CreateCounter<long>("bot.answers", description: "Answers saved.");
        answers.Add(2, new KeyValuePair<string, object?>("mode", "open"));
        answers.Add(3, new KeyValuePair<string, object?>("mode", "open"));
        answers.Add(1, new KeyValuePair<string, object?>("mode", "ra\"ce"));

        Assert.Equal(
            """
            # HELP bot_answers_total Answers saved.
            # TYPE bot_answers_total counter
            bot_answers_total{mode="open"} 5
            bot_answers_total{mode="ra\"ce"} 1

            """,
            _text.Write()
        );
    }

    [Fact]
    public void A_histogram_counts_each_value_in_every_bucket_it_fits()
    {
        var times = _meter.CreateHistogram(
            "bot.time",
            "s",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] }
        );
        times.Record(0.1);
        times.Record(0.5);
        times.Record(7);

        Assert.Equal(
            """
            # HELP bot_time_seconds 
            # TYPE bot_time_seconds histogram
            bot_time_seconds_bucket{le="0.1"} 1
            bot_time_seconds_bucket{le="1"} 2
            bot_time_seconds_bucket{le="+Inf"} 3
            bot_time_seconds_sum 7.6
            bot_time_seconds_count 3

            """,
            _text.Write()
        );
    }

    [Fact]
    public void A_gauge_says_what_it_is_when_it_is_asked()
    {
        var notes = 1;
        _meter.CreateObservableGauge("bot.notes", () => notes);
        Assert.Contains("bot_notes 1\n", _text.Write(), StringComparison.Ordinal);

        notes = 4;
        Assert.Contains("bot_notes 4\n", _text.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_meters_are_not_listened_to()
    {
        using var other = new Meter($"other-{Guid.NewGuid()}");
        other.CreateCounter<long>("noise").Add(1);

        Assert.Empty(_text.Write());
    }

    public void Dispose()
    {
        _text.Dispose();
        _meter.Dispose();
    }
}
