using System.Collections.Frozen;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Daily;

/// <summary>Days of the week as people type them: <c>平日</c>, <c>毎日</c>, <c>月水金</c>, <c>mon,wed,fri</c>, <c>mon-thu</c>.</summary>
public static class DaysText
{
    private const string Japanese = "月火水木金土日";
    private static readonly char[] Between = [',', '、', '・', '/', ' ', '+', '&'];
    private static readonly char[] Through = ['-', '~', '〜', '–'];

    private static readonly FrozenDictionary<string, WeekDays> Sets = new Dictionary<string, WeekDays>
    {
        ["毎日"] = WeekDays.Every,
        ["まいにち"] = WeekDays.Every,
        ["全日"] = WeekDays.Every,
        ["daily"] = WeekDays.Every,
        ["everyday"] = WeekDays.Every,
        ["every"] = WeekDays.Every,
        ["all"] = WeekDays.Every,
        ["平日"] = WeekDays.Weekdays,
        ["weekdays"] = WeekDays.Weekdays,
        ["weekday"] = WeekDays.Weekdays,
        ["workdays"] = WeekDays.Weekdays,
        ["週末"] = WeekDays.Weekend,
        ["土日"] = WeekDays.Weekend,
        ["weekend"] = WeekDays.Weekend,
        ["weekends"] = WeekDays.Weekend,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null for what names no days.</returns>
    public static WeekDays? TryParse(string text)
    {
        var folded = CommandWords.Folded(text.Trim()).Replace("毎週", "", StringComparison.Ordinal);
        if (Sets.TryGetValue(folded.Replace(" ", "", StringComparison.Ordinal), out var set))
            return set;
        var days = WeekDays.None;
        foreach (var part in folded.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Part(part) is not { } some)
                return null;
            days |= some;
        }
        return days == WeekDays.None ? null : days;
    }

    private static WeekDays? Part(string part) =>
        Sets.TryGetValue(part, out var set) ? set
        : Day(part) is { } day ? day
        : part.Split(Through) is [var from, var to] && (Day(from), Day(to)) is ({ } first, { } last)
            ? Range(first, last)
        : Letters(part);

    /// <summary><c>月</c>, <c>月曜日</c>, <c>mon</c>, <c>Mondays</c>.</summary>
    private static WeekDays? Day(string word)
    {
        if (word is [var letter, ..] && Japanese.IndexOf(letter) is >= 0 and var index)
            return word.Length == 1 || word[1..] is "曜" or "曜日" ? WeekDaySets.Single[index] : null;
        var plain = word.TrimEnd('.');
        foreach (var day in WeekDaySets.Single)
        {
            var name = day.ToString().ToLowerInvariant();
            if (
                plain.Length >= 3
                && (name.StartsWith(plain, StringComparison.Ordinal) || plain == name + "s")
            )
                return day;
        }
        return null;
    }

    /// <summary><c>月水金</c>, also with 曜 behind.</summary>
    private static WeekDays? Letters(string part)
    {
        var letters = part.Replace("曜日", "", StringComparison.Ordinal)
            .Replace("曜", "", StringComparison.Ordinal);
        var days = WeekDays.None;
        foreach (var letter in letters)
            if (Japanese.IndexOf(letter) is >= 0 and var index)
                days |= WeekDaySets.Single[index];
            else
                return null;
        return days == WeekDays.None ? null : days;
    }

    private static WeekDays Range(WeekDays first, WeekDays last)
    {
        var (at, end) = (WeekDaySets.Single.IndexOf(first), WeekDaySets.Single.IndexOf(last));
        var days = first;
        while (at != end)
        {
            at = (at + 1) % WeekDaySets.Single.Length;
            days |= WeekDaySets.Single[at];
        }
        return days;
    }
}
