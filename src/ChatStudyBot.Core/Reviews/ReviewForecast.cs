namespace ChatStudyBot.Core.Reviews;

/// <summary>What comes on the next days if all of it is done: no day holds more than the cap, the rest moves on.</summary>
public static class ReviewForecast
{
    /// <summary>From tomorrow on, days without a card left out.</summary>
    /// <param name="cards">Those that are due today and not done are put off until tomorrow.</param>
    public static IEnumerable<(DateOnly Day, int Cards)> Of(
        IEnumerable<ReviewCard> cards,
        DateOnly today,
        ReviewPace pace
    )
    {
        var due = new SortedDictionary<DateOnly, int>();
        foreach (var card in cards)
        {
            var day = card.Due > today ? card.Due : today.AddDays(1);
            due[day] = due.GetValueOrDefault(day) + 1;
        }
        while (due.Count > 0)
        {
            var (day, count) = due.First();
            due.Remove(day);
            if (count > pace.DailyCap)
                due[day.AddDays(1)] = due.GetValueOrDefault(day.AddDays(1)) + count - pace.DailyCap;
            yield return (day, Math.Min(count, pace.DailyCap));
        }
    }
}
