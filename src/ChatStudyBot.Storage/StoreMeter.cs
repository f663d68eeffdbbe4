using System.Diagnostics.Metrics;

namespace ChatStudyBot.Storage;

/// <summary>What the store tells about its work; the names are read by dashboards.</summary>
public static class StoreMeter
{
    public const string Name = "ChatStudyBot.Storage";

    private static readonly Meter Meter = new(Name);

    internal static Histogram<double> CommitDuration { get; } =
        Meter.CreateHistogram<double>(
            "commit.duration",
            "s",
            "From the begin of a transaction to its flush on the disk."
        );

    internal static Histogram<int> BatchSize { get; } =
        Meter.CreateHistogram<int>("commit.writes", "{write}", "Writes that shared one flush.");

    internal static Counter<long> Commits { get; } = Meter.CreateCounter<long>("commits", "{commit}");

    internal static Counter<long> Answers { get; } =
        Meter.CreateCounter<long>("answers", "{answer}", "Entries that the answer log grew by.");
}
