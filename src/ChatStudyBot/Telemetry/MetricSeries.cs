namespace ChatStudyBot.Telemetry;

/// <summary>The values of one instrument under one set of tags.</summary>
internal abstract class MetricSeries
{
    public abstract void Record(double value);

    /// <param name="line">Takes the end of the name, the labels to add and the value.</param>
    public abstract void Write(Action<string, string, double> line);

    /// <summary>Adds up.</summary>
    public sealed class Sum : MetricSeries
    {
        private readonly Lock _gate = new();
        private double _total;

        public override void Record(double value)
        {
            lock (_gate)
            {
                _total += value;
            }
        }

        public override void Write(Action<string, string, double> line)
        {
            lock (_gate)
            {
                line("", "", _total);
            }
        }
    }

    /// <summary>Keeps the newest: of gauges, and of counters that report their total when asked.</summary>
    public sealed class Last : MetricSeries
    {
        private double _value;

        public override void Record(double value) => Volatile.Write(ref _value, value);

        public override void Write(Action<string, string, double> line) =>
            line("", "", Volatile.Read(ref _value));
    }

    /// <param name="bounds">Upper bounds of the buckets, ascending; what lies above them counts in all.</param>
    public sealed class Distribution(IReadOnlyList<double> bounds) : MetricSeries
    {
        private readonly long[] _below = new long[bounds.Count];
        private long _count;
        private double _sum;

        public override void Record(double value)
        {
            lock (_below)
            {
                _count++;
                _sum += value;
                for (var i = bounds.Count - 1; i >= 0 && value <= bounds[i]; i--)
                {
                    _below[i]++;
                }
            }
        }

        public override void Write(Action<string, string, double> line)
        {
            lock (_below)
            {
                for (var i = 0; i < bounds.Count; i++)
                {
                    line("_bucket", $"le=\"{PrometheusText.Number(bounds[i])}\"", _below[i]);
                }

                line("_bucket", "le=\"+Inf\"", _count);
                line("_sum", "", _sum);
                line("_count", "", _count);
            }
        }
    }
}
