namespace ChatStudyBot.Core.Reviews;

/// <summary>One review: with those before it, all that a card is made of.</summary>
/// <param name="Elapsed">Study days since the review before; null for the first.</param>
/// <param name="WasDue">It came when it was asked for, or later.</param>
/// <param name="Wait">See <see cref="ReviewCard.Wait"/>.</param>
public sealed record ReviewLog(Rating Rating, DateOnly Day, int? Elapsed, bool WasDue, TimeSpan Wait);

/// <summary>The card after a review, and the entry that tells how it came about.</summary>
public sealed record Reviewed(ReviewCard Card, ReviewLog Log)
{
    public Reviewed Waiting(TimeSpan wait) => new(Card with { Wait = wait }, Log with { Wait = wait });
}
