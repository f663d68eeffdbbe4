using System.Collections.Immutable;
using ChatStudyBot.Core;

namespace ChatStudyBot.Configuration;

/// <summary>What holds for a team until it sets its own.</summary>
/// <param name="DailyGrace">So long after its time a question of the day is still posted.</param>
/// <param name="DayRollover">Local time at which a study day begins.</param>
internal sealed record TeamOptions(
    Language Language,
    TimeZoneInfo TimeZone,
    TimeOnly DayRollover,
    ImmutableArray<string> Managers,
    TimeSpan DailyGrace
)
{
    public static TeamOptions Read(KeyReader keys) =>
        new(
            keys.Word(
                "Team:Language",
                Language.Japanese,
                ("ja", Language.Japanese),
                ("en", Language.English)
            ),
            ReadTimeZone(keys),
            keys.ClockTime("Team:DayRollover", new TimeOnly(4, 0)),
            keys.List("Team:Managers"),
            TimeSpan.FromHours(keys.Whole("Team:DailyGraceHours", fallback: 4, least: 0, most: 20))
        );

    private static TimeZoneInfo ReadTimeZone(KeyReader keys)
    {
        var name = keys.Text("Team:TimeZone") ?? "Asia/Tokyo";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        keys.Refuse("Team:TimeZone", name, "a time zone of the tz database such as Asia/Tokyo");
        return TimeZoneInfo.Utc;
    }
}
