using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace ChatStudyBot.Telemetry;

/// <summary>
/// Listens to meters of this process and writes what they say in Prometheus' text format, version 0.0.4: the
/// exporter package cannot be had.
/// </summary>
internal sealed class PrometheusText : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly double[] StandardBounds =
    [
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1,
        2.5,
        5,
        10,
    ];

    private static readonly double[] CountBounds = [1, 2, 5, 10, 20, 50, 100, 200];

    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, MetricSeries>> _series =
        new();
    private readonly MeterListener _listener = new();
    private readonly Lock _reading = new();

    /// <param name="meters">Their names.</param>
    public PrometheusText(params string[] meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        _listener.Start();
    }

    public string Write()
    {
        var text = new StringBuilder();
        lock (_reading)
        {
            _listener.RecordObservableInstruments();
            foreach (
                var (instrument, series) in _series.OrderBy(pair => NameOf(pair.Key), StringComparer.Ordinal)
            )
            {
                Write(text, instrument, series);
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    public static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static void Write(
        StringBuilder text,
        Instrument instrument,
        ConcurrentDictionary<string, MetricSeries> series
    )
    {
        var name = NameOf(instrument);
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escaped(instrument.Description ?? "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {TypeOf(instrument)}\n");
        foreach (var (labels, values) in series.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            values.Write(
                (end, more, value) =>
                {
                    var all = string.Join(',', new[] { labels, more }.Where(part => part.Length > 0));
                    var braced = all.Length > 0 ? $"{{{all}}}" : "";
                    text.Append(CultureInfo.InvariantCulture, $"{name}{end}{braced} {Number(value)}\n");
                }
            );
        }
    }

    private void Record(
        Instrument instrument,
        double value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags
    ) =>
        _series
            .GetOrAdd(instrument, _ => new(StringComparer.Ordinal))
            .GetOrAdd(Labels(tags), static (_, of) => NewSeries(of), instrument)
            .Record(value);

    private static MetricSeries NewSeries(Instrument instrument) =>
        instrument switch
        {
            Histogram<double> histogram => new MetricSeries.Distribution(
                histogram.Advice?.HistogramBucketBoundaries ?? StandardBounds
            ),
            Histogram<int> => new MetricSeries.Distribution(CountBounds),
            Counter<long> or Counter<int> or Counter<double> => new MetricSeries.Sum(),
            UpDownCounter<long> or UpDownCounter<int> => new MetricSeries.Sum(),
            _ => new MetricSeries.Last(),
        };

    private static bool IsTotal(Instrument instrument) =>
        instrument
            is Counter<long>
                or Counter<int>
                or Counter<double>
                or ObservableCounter<long>
                or ObservableCounter<int>
                or ObservableCounter<double>;

    private static string TypeOf(Instrument instrument) =>
        instrument is Histogram<double> or Histogram<int> ? "histogram"
        : IsTotal(instrument) ? "counter"
        : "gauge";

    /// <summary>Our meters leave out what all our names begin with.</summary>
    private static string PrefixOf(Instrument instrument) =>
        instrument.Meter.Name.StartsWith(BotMeter.Name, StringComparison.Ordinal) ? "chatstudybot_" : "";

    private static string NameOf(Instrument instrument) =>
        PrefixOf(instrument)
        + instrument.Name.Replace('.', '_').Replace('-', '_')
        + instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        }
        + (IsTotal(instrument) ? "_total" : "");

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels.Add(
                $"{name.Replace('.', '_')}=\"{Escaped(text).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            );
        }

        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static string Escaped(string text) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
}
