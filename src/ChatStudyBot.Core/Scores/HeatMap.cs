using System.Collections.Immutable;

namespace ChatStudyBot.Core.Scores;

/// <summary>How much somebody answered on each study day up to one.</summary>
/// <param name="Answers">By day; days without any may be left out.</param>
public sealed record HeatMap(DateOnly Last, IReadOnlyDictionary<DateOnly, int> Answers)
{
    /// <summary>Days that are told as text: each weekday four times.</summary>
    public const int TextDays = 28;

    /// <summary>Days that are drawn.</summary>
    public const int DrawnDays = 365;

    /// <summary>The fewest answers of each level above none.</summary>
    public static readonly ImmutableArray<int> Steps = [1, 5, 10, 20];

    /// <returns>From 0 for none to 4.</returns>
    public static int LevelOf(int answers) => Steps.Count(step => answers >= step);

    /// <summary>The last so many days, oldest first.</summary>
    public ImmutableArray<DayCount> Days(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => Last.AddDays(index - count + 1))
                .Select(day => new DayCount(day, Answers.GetValueOrDefault(day))),
        ];

    /// <summary>The days of the text by weekday from Monday, oldest first.</summary>
    public ImmutableArray<ImmutableArray<DayCount>> Weekdays() =>
        [
            .. Days(TextDays)
                .GroupBy(count => ((int)count.Day.DayOfWeek + 6) % 7)
                .OrderBy(weekday => weekday.Key)
                .Select(weekday => weekday.ToImmutableArray()),
        ];
}

public readonly record struct DayCount(DateOnly Day, int Answers)
{
    public int Level => HeatMap.LevelOf(Answers);
}
