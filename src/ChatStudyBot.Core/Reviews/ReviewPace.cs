namespace ChatStudyBot.Core.Reviews;

/// <summary>How much review a day holds.</summary>
/// <param name="DailyCap">Cards a day; the rest waits for the next ones.</param>
/// <param name="NewPerDay">Of a topic that is being learned.</param>
public sealed record ReviewPace(int DailyCap, int NewPerDay)
{
    public static ReviewPace Default { get; } = new(20, 10);

    /// <summary>A day without review.</summary>
    public static ReviewPace None { get; } = new(0, 0);

    /// <summary>
    /// How many cards that are due, and how many new ones, still fit into the day. A new card comes back several
    /// times in its first weeks, so new ones only fill half of the cap: the other half is left for their return.
    /// </summary>
    /// <param name="done">Reviewed today, new ones among them.</param>
    public (int Due, int New) Portion(int due, int done, int newDone)
    {
        var nowDue = Math.Clamp(DailyCap - done, 0, due);
        var free = Math.Min(NewPerDay - newDone, (DailyCap / 2) - done - nowDue);
        return (nowDue, Math.Max(0, free));
    }
}
