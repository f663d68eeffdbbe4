using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>A choice that is a value or a range: 「30 秒」, 「1〜5 分」, 「64KB」.</summary>
/// <param name="Low">In the smallest unit of its dimension; a value is a range of one.</param>
/// <param name="Dimension">Time, bytes, or the unit itself when it stands alone.</param>
public readonly partial record struct Quantity(decimal Low, decimal High, string Dimension)
{
    private const decimal Kilo = 1024;

    /// <summary>Letters; a longer text is no value, whatever it begins with.</summary>
    private const int Longest = 40;

    /// <summary>「60 秒未満」 comes before 「1 分」.</summary>
    private const decimal JustBelow = 0.999m;

    private static readonly FrozenDictionary<string, (string Dimension, decimal Factor)> s_units = new (
        string Units,
        string Dimension,
        decimal Factor
    )[]
    {
        ("ミリ秒|ms|millisecond|milliseconds", "time", 0.001m),
        ("秒|秒間|s|sec|second|seconds", "time", 1),
        ("分|分間|min|minute|minutes", "time", 60),
        ("時間|h|hour|hours", "time", 3_600),
        ("日|日間|day|days", "time", 86_400),
        ("週|週間|week|weeks", "time", 604_800),
        ("ヶ月|か月|カ月|ヵ月|ケ月|month|months", "time", 2_592_000),
        ("年|年間|year|years", "time", 31_536_000),
        ("b|byte|bytes|バイト", "bytes", 1),
        ("kb|kib", "bytes", Kilo),
        ("mb|mib", "bytes", Kilo * Kilo),
        ("gb|gib", "bytes", Kilo * Kilo * Kilo),
        ("tb|tib", "bytes", Kilo * Kilo * Kilo * Kilo),
        ("pb|pib", "bytes", Kilo * Kilo * Kilo * Kilo * Kilo),
        ("kbps", "rate", 1),
        ("mbps", "rate", 1_000),
        ("gbps", "rate", 1_000_000),
    }
        .SelectMany(row => row.Units.Split('|').Select(unit => (unit, row.Dimension, row.Factor)))
        .ToFrozenDictionary(row => row.unit, row => (row.Dimension, row.Factor), StringComparer.Ordinal);

    /// <summary>Null when the text is more or less than a number and its unit.</summary>
    public static Quantity? Of(string text)
    {
        if (text.Length > Longest || !text.Any(char.IsDigit))
        {
            return null;
        }

        var normal = Facts.TextFold.Normal(text);
        if (
            !normal.AsSpan().ContainsAnyInRange('0', '9')
            || Shape().Match(normal) is not { Success: true } match
        )
        {
            return null;
        }

        var low = Number(match.Groups["low"]);
        var high = match.Groups["high"].Success ? Number(match.Groups["high"]) : low;
        if (low is null || high is null)
        {
            return null;
        }

        var (dimension, factor) = UnitOf(match.Groups["unit"].Value);
        if (match.Groups["below"].Success)
        {
            factor *= JustBelow;
        }

        var lowFactor =
            match.Groups["first"].Length > 0 ? UnitOf(match.Groups["first"].Value).Factor : factor;
        return new Quantity(low.Value * lowFactor, high.Value * factor, dimension);
    }

    /// <summary>Of each choice in turn; empty unless all are values of one dimension.</summary>
    public static ImmutableArray<Quantity> OfAll(ImmutableArray<Choice> choices)
    {
        var all = ImmutableArray.CreateBuilder<Quantity>(choices.Length);
        foreach (var choice in choices)
        {
            if (Of(choice.Text) is not { } value || all.Count > 0 && value.Dimension != all[0].Dimension)
            {
                return [];
            }

            all.Add(value);
        }

        return all.ToImmutable();
    }

    /// <summary>Does it lie below the other, and not across it?</summary>
    public bool Precedes(Quantity other) => High <= other.Low && (Low < other.Low || High < other.High);

    private static (string Dimension, decimal Factor) UnitOf(string unit)
    {
        var key = unit.Trim().ToLowerInvariant();
        return s_units.TryGetValue(key, out var known) ? known : (key, 1);
    }

    private static decimal? Number(Group digits) =>
        decimal.TryParse(
            digits.Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex(
        "^(約|最大|最小|最長|最短|up to |about )?(?<low>[0-9][0-9,]*(\\.[0-9]+)?) ?(?<first>[^0-9〜~–\\-. ぁ-ゖ]{0,6}?) ?([〜~–-]|から) ?(?<high>[0-9][0-9,]*(\\.[0-9]+)?) ?(?<unit>[^0-9.ぁ-ゖ]{0,14}?|か月|つ)(以上|以下|(?<below>未満)|超|まで|以内|ごと|間隔)?$"
            + "|^(約|最大|最小|最長|最短|up to |about )?(?<low>[0-9][0-9,]*(\\.[0-9]+)?) ?(?<unit>[^0-9.ぁ-ゖ]{0,14}?|か月|つ)(以上|以下|(?<below>未満)|超|まで|以内|ごと|間隔)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();
}
