namespace ChatStudyBot.Core.Reviews;

/// <summary>What is known of one person's memory of one question, after its last review.</summary>
public sealed record ReviewCard
{
    public required CardState State { get; init; }

    /// <summary>Days until the chance to remember it has fallen to 90%.</summary>
    public required double Stability { get; init; }

    /// <summary>1 to 10.</summary>
    public required double Difficulty { get; init; }

    /// <summary>Study day of the last review.</summary>
    public required DateOnly LastReviewed { get; init; }

    /// <summary>From the last review to the next: whole days, or a step within the day.</summary>
    public required TimeSpan Wait { get; init; }

    /// <summary>Where it stands in the steps within a day, from 0.</summary>
    public int Step { get; init; }

    public int Reps { get; init; }

    /// <summary>How often it was forgotten after it had been known.</summary>
    public int Lapses { get; init; }

    /// <summary>The study day from which on it is to be asked again.</summary>
    public DateOnly Due => LastReviewed.AddDays(Wait.Days);
}

/// <summary>A card that was never reviewed is none.</summary>
public enum CardState
{
    Learning = 1,
    Review,
    Relearning,
}
