using ChatStudyBot.Core.Facts;

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
        IEnumerable<int> read
    ) =>
        stale
            .Where(line => read.Contains(line.Line))
            .DistinctBy(line => line.Ended is null ? $"{line.Line}" : line.Name)
            .Take(Most)
            .Select(line => Of(language, line));

    private static string Of(Language language, StaleLine stale) =>
        stale.Ended is { } since
            ? Say.Text(language, "ask.stale_ended", ("name", stale.Name), ("since", since))
            : Say.Text(language, "ask.stale", ("line", stale.Line), ("name", stale.Name));
}
