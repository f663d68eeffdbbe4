using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using Quantity = ChatStudyBot.Core.Questions.Review.Quantity;

namespace ChatStudyBot.Core.Answers;

/// <summary>The values in a text: numbers, each with its unit if it has one.</summary>
internal static partial class ValueText
{
    private static readonly string[] s_english =
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private const string Kanji = "一二三四五六七八九十";

    /// <summary>In their order.</summary>
    public static ImmutableArray<Quantity> In(string text) =>
        [
            .. Value()
                .Matches(Digits(text))
                .Select(match => Quantity.Of(match.Value.Trim()))
                .OfType<Quantity>(),
        ];

    /// <summary>The text around them.</summary>
    public static string Without(string text) => Value().Replace(Digits(text), " ");

    /// <summary>
    /// Times, sizes and rates are the same in any unit; what else is counted may be called otherwise in the other
    /// language.
    /// </summary>
    public static bool AreSame(Quantity one, Quantity other) =>
        (one.Low, one.High) == (other.Low, other.High)
        && (one.Dimension == other.Dimension || !IsMeasured(one) && !IsMeasured(other));

    private static bool IsMeasured(Quantity value) => value.Dimension is "time" or "bytes" or "rate";

    /// <summary>Numbers that are written as words, too.</summary>
    private static string Digits(string text) =>
        KanjiNumber()
            .Replace(
                EnglishNumber()
                    .Replace(
                        TextFold.Normal(text),
                        match =>
                            Number(
                                2
                                    + Array.FindIndex(
                                        s_english,
                                        word => word.Equals(match.Value, StringComparison.OrdinalIgnoreCase)
                                    )
                            )
                    ),
                match => Number(1 + Kanji.IndexOf(match.Value[0], StringComparison.Ordinal))
            );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "(?<![A-Za-z0-9.])[0-9][0-9,]*(\\.[0-9]+)?(?![0-9]) ?(%|[A-Za-z]{1,12}|ミリ秒|秒|分|時間|日|週間?|[かヶカヵ]月|年|個|つ|台|回|件|文字|バイト)?"
    )]
    private static partial Regex Value();

    [GeneratedRegex(
        "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EnglishNumber();

    [GeneratedRegex("(?<![一-鿿])[一二三四五六七八九十](?=つ|個|台|回|件|日|分|秒|時間|年|か月|種|段階)")]
    private static partial Regex KanjiNumber();
}
