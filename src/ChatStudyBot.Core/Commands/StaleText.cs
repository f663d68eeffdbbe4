using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is said below a quotation of the notes that says what does not hold, or no longer does.</summary>
public static class StaleText
{
    private const int Most = 3;

    /// <param name="stale">Of the whole note.</param>
    /// <param name="read">Which lines of it are quoted.</param>
    public static IEnumerable<string> Of(
        Language language,
        IEnumerable<StaleLine> stale,
        IReadOnlyCollection<int> read
    ) =>
        stale
            .Where(line => read.Contains(line.Line))
            .Select(line => Of(language, line))
            .Distinct(StringComparer.Ordinal)
            .Take(Most);

    /// <summary>What has ended is wrong on every line alike.</summary>
    private static string Of(Language language, StaleLine stale) =>
        stale.Why is LineDoubt.Ended
            ? Say.Text(language, "ask.stale", ("why", DoubtText.Why(language, stale.Why)))
            : Say.Text(
                language,
                "ask.stale_line",
                ("line", stale.Line),
                ("why", DoubtText.Why(language, stale.Why))
            );
}
