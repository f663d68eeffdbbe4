using System.Collections.Immutable;
using System.Globalization;

namespace ChatStudyBot.Core.Commands;

/// <summary>What managers write of a new season: its name, and its last day.</summary>
internal static class SeasonText
{
    /// <summary>No season is longer.</summary>
    private const int MostYears = 20;

    private static readonly string[] WholeDates = ["yyyy-M-d", "yyyy/M/d", "yyyy'年'M'月'd'日'"];

    /// <summary>Behind a year.</summary>
    private static readonly string[] DatesOfAYear = ["yyyy M/d", "yyyy M'月'd'日'", "yyyy M-d"];

    /// <summary>Behind a name, the last of them may belong to it: 「Sprint 3-4」.</summary>
    private static readonly string[] DatesBehindAName = DatesOfAYear[..2];

    /// <summary>Has every day there can be.</summary>
    private const int LeapYear = 2000;

    /// <summary>Words for a day, or for a stretch of days, in every language, folded; the longest first.</summary>
    private static readonly ImmutableArray<string> When =
    [
        .. Enum.GetValues<Language>()
            .SelectMany(language => Say.Text(language, "season.when").Split(','))
            .Select(words => CommandWords.Folded(words.Trim()))
            .OrderByDescending(words => words.Length),
    ];

    /// <summary>A date that the name ends in is its last day: 「冬の陣 2026-12-31」, 「冬の陣 12/31」.</summary>
    public static (string? Name, string? Until) Parts(StudyCommand.StartSeason wish) =>
        wish is { Until: null, Name: { } name }
        && name.LastIndexOfAny([' ', '\u3000']) is > 0 and var end
        && IsDate(name[(end + 1)..])
            ? (name[..end].TrimEnd(), name[(end + 1)..])
            : (wish.Name, wish.Until);

    /// <summary>「秋の陣 来週」: part of the name, the day it begins or the day it ends; only who wrote it knows.</summary>
    /// <returns>The words that are in doubt; null when none are.</returns>
    public static string? InDoubt(string name)
    {
        var folded = CommandWords.Folded(name);
        return When.FirstOrDefault(words =>
            folded == words || folded.EndsWith($" {words}", StringComparison.Ordinal)
        );
    }

    /// <summary>Today at the earliest; without a year, the next such day. Null for anything else.</summary>
    public static DateOnly? LastDay(string typed, DateOnly today)
    {
        var text = typed.Trim();
        var day =
            Parse(text, WholeDates)
            ?? Enumerable
                .Range(today.Year, 9)
                .Select(year => Parse(InYear(year, text), DatesOfAYear))
                .FirstOrDefault(next => next >= today);
        return day >= today && day < today.AddYears(MostYears) ? day : null;
    }

    private static bool IsDate(string word) =>
        (Parse(word, WholeDates) ?? Parse(InYear(LeapYear, word), DatesBehindAName)) is not null;

    private static string InYear(int year, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{year} {text}");

    private static DateOnly? Parse(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
