using System.Collections.Immutable;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The heat map of somebody's study days: four weeks as text, a year as a picture; see messages.md 6.2.</summary>
internal static class HeatMapBlock
{
    private const string Symbols = "·▁▃▅▇";

    public static CardBlock.HeatMap Of(Language language, HeatMap map)
    {
        var year = map.Days(HeatMap.DrawnDays);
        return new CardBlock.HeatMap(
            Say.Text(
                language,
                "stats.days",
                ("window", HeatMap.DrawnDays),
                ("count", year.Count(count => count.Answers > 0))
            ),
            [
                .. map.Weekdays()
                    .Select(days =>
                        MessageNumbers.Weekday(language, days[0].Day)
                        + " "
                        + string.Concat(days.Select(count => Symbols[count.Level]))
                    ),
                string.Join("  ", Levels.Select((range, level) => $"{Symbols[level]} {range}")),
            ],
            [
                .. year.Select(count => new HeatDay(
                    count.Day,
                    count.Level,
                    Say.Text(language, "stats.day", ("on", count.Day), ("count", count.Answers))
                )),
            ],
            Levels
        );
    }

    /// <summary><c>0</c>, <c>1–4</c>, … <c>20+</c>.</summary>
    private static ImmutableArray<string> Levels =>
        [
            "0",
            .. HeatMap.Steps.Zip(HeatMap.Steps.Skip(1), (from, next) => $"{from}–{next - 1}"),
            $"{HeatMap.Steps[^1]}+",
        ];
}
