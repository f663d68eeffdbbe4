using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Values that people really set, by unit: distractors for a value come from here.</summary>
public static class Ladder
{
    /// <summary>The share by which a value must differ: 30 beside 29 is a trap, and often right as well.</summary>
    private const decimal TooNear = 0.05m;

    private static readonly decimal[] s_factors = [0.1m, 0.2m, 0.5m, 1, 2, 5, 10];

    private static readonly decimal[] s_doubles = [0.125m, 0.25m, 0.5m, 1, 2, 4, 8];

    private static readonly decimal[] s_shares = [10, 20, 25, 50, 75, 80, 90];

    private static readonly decimal[] s_nines =
    [
        99m,
        99.5m,
        99.9m,
        99.95m,
        99.99m,
        99.999m,
        99.9999m,
        99.999999999m,
    ];

    private static readonly FrozenDictionary<string, decimal[]> s_byUnit = new (
        string[] Units,
        decimal[] Steps
    )[]
    {
        (["秒", "sec", "seconds"], [5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600]),
        (["ミリ秒", "msec", "milliseconds"], [1, 10, 50, 100, 500]),
        (["分", "minutes"], [1, 3, 5, 10, 15, 30, 60]),
        (["時間", "hours"], [1, 4, 6, 12, 24, 48, 72]),
        (["日", "days"], [1, 7, 14, 30, 60, 90, 180, 365]),
        (["週間", "weeks"], [1, 2, 4, 8, 12]),
        (["年", "years"], [1, 2, 3, 5, 7, 10]),
        (["文字"], [32, 64, 128, 255, 512, 1024]),
        (["IOPS"], [100, 1000, 3000, 10000, 16000, 64000, 256000]),
        (["ヶ月", "か月", "カ月", "ヵ月", "months"], [1, 3, 6, 12, 15, 24]),
        (["KB", "KiB"], [1, 2, 4, 8, 16, 64, 256, 400]),
        (["MB", "MiB"], [1, 5, 10, 50, 100, 500]),
        (["GB", "GiB"], [1, 5, 10, 50, 100, 500]),
        (["TB", "TiB", "PB"], [1, 5, 16, 48, 64, 100]),
        (["Kbps", "Mbps", "Gbps"], [1, 5, 10, 25, 100]),
        (["byte", "bytes", "バイト"], [2, 4, 8, 14, 32, 64]),
        (["回", "times"], [1, 2, 3, 5, 10, 100, 300, 1000, 3000]),
        (["倍"], [2, 5, 10, 20, 100]),
        (["個", "つ", "台", "件"], [1, 2, 3, 5, 10, 20, 100]),
    }
        .SelectMany(row => row.Units.Select(unit => KeyValuePair.Create(unit, row.Steps)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The nearest three on the ladder, not all on one side where the ladder allows it.</summary>
    /// <param name="below">How many of them to take from below, if there are so many: 0 to 3.</param>
    /// <param name="taken">Numbers that the sentence already shows.</param>
    public static ImmutableArray<decimal> Around(
        decimal number,
        string unit,
        int below,
        IReadOnlyCollection<decimal> taken
    )
    {
        var steps = Near(number, unit, StepsFor(number, unit))
            .Where(step =>
                (unit == "%" ? step != number : Math.Abs(step - number) > number * TooNear)
                && !taken.Contains(step)
            )
            .ToList();
        var lower = steps.Where(step => step < number).Reverse().ToList();
        var higher = steps.Where(step => step > number).ToList();
        var fromBelow = Math.Min(lower.Count, Math.Max(below, Pool.Most - higher.Count));
        return [.. lower.Take(fromBelow).Concat(higher.Take(Pool.Most - fromBelow))];
    }

    /// <summary>Round a value far beyond its ladder, or one that counts without a unit, the steps are built.</summary>
    private static IEnumerable<decimal> Near(decimal number, string unit, decimal[] steps) =>
        IsBinary(number) && unit is "KB" or "KiB" or "MB" or "MiB" or "GB" or "GiB"
            ? s_doubles.Select(factor => number * factor)
        : unit.Length == 0 || steps.Length > 0 && number > steps[^1] * 2
            ? s_factors.Select(factor => number * factor).Where(decimal.IsInteger)
        : steps;

    /// <summary>512 beside 500 would look odd.</summary>
    private static bool IsBinary(decimal number) =>
        number is >= 128 and <= 1_048_576 && decimal.IsInteger(number) && int.IsPow2((int)number);

    private static decimal[] StepsFor(decimal number, string unit) =>
        unit == "%"
            ? number >= 99 && number < 100
                ? s_nines
                : s_shares
            : s_byUnit.TryGetValue(unit, out var steps)
                ? steps
                : [];
}
