using System.Collections.Immutable;

namespace ChatStudyBot.Core.Reviews;

/// <summary>How the answer of a round for one person was rated as a review.</summary>
/// <param name="Day">Study day of the review.</param>
/// <param name="Days">What each rating waits, from Again to Easy.</param>
/// <param name="Lapses">See <see cref="ReviewCard.Lapses"/>.</param>
public sealed record RoundRating(Rating Rating, DateOnly Day, ImmutableArray<int> Days, int Lapses)
{
    /// <summary>What the person may make of it: a right answer without help is theirs to judge.</summary>
    public ImmutableArray<Rating> Choices() =>
        Rating == Rating.Good ? [Rating.Hard, Rating.Good, Rating.Easy] : [Rating];

    public TimeSpan Wait(Rating rating) => TimeSpan.FromDays(Days[(int)rating - 1]);

    /// <summary>The day it comes again if the rating stays.</summary>
    public DateOnly Due() => Day.AddDays(Days[(int)Rating - 1]);
}
