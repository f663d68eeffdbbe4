namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>
/// How good the players behind some answers are: each counts with the share, 0 to 1, of their other answers that
/// were right. Who has no other answer is not in it.
/// </summary>
/// <param name="Squares">Sum of the squares.</param>
public readonly record struct Abilities(int Count, double Sum, double Squares)
{
    public double? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>Of the population, not of a sample of it.</summary>
    public double Variance => Mean is { } mean ? Math.Max(0, (Squares / Count) - (mean * mean)) : 0;

    public static Abilities operator +(Abilities one, Abilities other) =>
        new(one.Count + other.Count, one.Sum + other.Sum, one.Squares + other.Squares);
}
