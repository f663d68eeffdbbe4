using System.Collections.Immutable;

namespace ChatStudyBot.Core.Reviews;

/// <summary>Somebody's reviews at a glance.</summary>
/// <param name="Today">Cards that a review would put now.</param>
/// <param name="Recalled">Of the cards that came when they were due, lately: those that were remembered.</param>
/// <param name="Recalls">All of them.</param>
/// <param name="Coming">Days from tomorrow on that have cards, and how many.</param>
public sealed record ReviewOutlook(
    int Today,
    int Recalled,
    int Recalls,
    ImmutableArray<(DateOnly Day, int Cards)> Coming
);
