using System.Collections.Immutable;
using System.Globalization;

namespace ChatStudyBot.Core.Commands;

/// <summary>Numbers, durations and days as both languages write them; digits are half-width.</summary>
public static class MessageNumbers
{
    private static readonly ImmutableArray<string> Weekdays = ["日", "月", "火", "水", "木", "金", "土"];

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Rounded, and 0 of none; only what is whole is shown as 100.</summary>
    public static int Percent(long part, long whole) =>
        whole == 0 ? 0
        : part == whole ? 100
        : (int)Math.Min(99, Math.Round(100m * part / whole));

    /// <summary>In its largest fitting unit, rounded.</summary>
    public static string Duration(Language language, TimeSpan span)
    {
        var seconds = Rounded(span.TotalSeconds);
        var minutes = Rounded(span.TotalMinutes);
        var hours = Rounded(span.TotalHours);
        var days = Rounded(span.TotalDays);
        return (seconds, minutes, hours, days) switch
        {
            (< 60, _, _, _) => Unit(language, seconds, "秒", "s", "s"),
            (_, < 60, _, _) => Unit(language, minutes, "分", "min", "min"),
            (_, _, < 24, _) => Unit(language, hours, "時間", "h", "h"),
            (_, _, _, < 60) => Unit(language, days, "日", "day", "days"),
            _ => Unit(language, Rounded(span.TotalDays / 30), "か月", "month", "months"),
        };
    }

    /// <summary>Hours and minutes, or minutes, or below one of them seconds; what is below that is left out.</summary>
    public static string HoursAndMinutes(Language language, TimeSpan span)
    {
        var minutes = Unit(language, span.Minutes, "分", "min", "min");
        var hours = Unit(language, (long)span.TotalHours, "時間", "h", "h");
        return span switch
        {
            { TotalMinutes: < 1 } => Unit(language, span.Seconds, "秒", "s", "s"),
            { TotalHours: < 1 } => minutes,
            { Minutes: 0 } => hours,
            _ => language == Language.Japanese ? hours + minutes : $"{hours} {minutes}",
        };
    }

    /// <summary><c>11月22日（日）</c>, <c>Sun 22 Nov</c>.</summary>
    public static string Day(Language language, DateOnly day) =>
        language == Language.Japanese
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Month}月{day.Day}日（{Weekdays[(int)day.DayOfWeek]}）"
            )
            : day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>For within brackets: <c>11月22日 日</c>, <c>Sun 22 Nov</c>.</summary>
    public static string BareDay(Language language, DateOnly day) =>
        language == Language.Japanese
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{day.Month}月{day.Day}日 {Weekday(language, day)}"
            )
            : Day(language, day);

    /// <summary><c>日</c>, <c>Sun</c>.</summary>
    public static string Weekday(Language language, DateOnly day) =>
        language == Language.Japanese
            ? Weekdays[(int)day.DayOfWeek]
            : day.ToString("ddd", CultureInfo.InvariantCulture);

    private static long Rounded(double amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);

    private static string Unit(Language language, long number, string japanese, string one, string other) =>
        language == Language.Japanese
            ? $"{Count(number)}{japanese}"
            : $"{Count(number)} {(number == 1 ? one : other)}";
}
