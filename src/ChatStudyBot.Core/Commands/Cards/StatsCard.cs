using System.Collections.Immutable;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A player's statistics; see messages.md 6.2.</summary>
internal static class StatsCard
{
    /// <summary>Below so many answers weak topics would be chance.</summary>
    private const int EnoughAnswers = 20;

    private const int EnoughInTopic = 3;
    private const int MostWeak = 3;

    /// <param name="isOwn">Shown to the player themselves.</param>
    public static Card Of(
        Language language,
        Inline.PlayerName player,
        PlayerTotals totals,
        StudyStreak streak,
        ImmutableArray<RankedRow> week,
        HeatMap heat,
        bool isOwn,
        ReviewOutlook? reviews,
        DateOnly today
    ) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "stats.title", ("player", player)),
            [
                .. (
                    totals.Answered == 0
                        ? Nothing(language)
                        : Lines(language, player, totals, streak, week, today)
                ).Select(line => new CardBlock.Paragraph(line)),
                .. totals.Days.IsEmpty ? ImmutableArray<CardBlock>.Empty : [HeatMapBlock.Of(language, heat)],
                // What somebody gets wrong is theirs to know.
                .. isOwn ? MasteryRows.Of(language, totals.Topics) : [],
                .. (reviews is null ? [] : Reviews(language, reviews)).Select(line => new CardBlock.Paragraph(
                    line
                )),
            ],
            []
        );

    private static IEnumerable<Line> Nothing(Language language) => [Say.Line(language, "stats.empty")];

    private static IEnumerable<Line> Reviews(Language language, ReviewOutlook reviews)
    {
        yield return reviews.Recalls == 0
            ? Say.Line(language, "stats.review_today", ("count", reviews.Today))
            : Say.Line(
                language,
                "stats.review",
                ("count", reviews.Today),
                ("percent", MessageNumbers.Percent(reviews.Recalled, reviews.Recalls))
            );
        if (!reviews.Coming.IsEmpty)
            yield return Say.Line(
                language,
                "stats.coming",
                (
                    "days",
                    reviews
                        .Coming.Select(day =>
                            (object)
                                Say.Line(language, "stats.coming_day", ("on", day.Day), ("count", day.Cards))
                        )
                        .ToArray()
                )
            );
    }

    private static IEnumerable<Line> Lines(
        Language language,
        Inline.PlayerName player,
        PlayerTotals totals,
        StudyStreak streak,
        ImmutableArray<RankedRow> week,
        DateOnly today
    )
    {
        yield return Say.Line(
            language,
            "stats.answers",
            ("total", totals.Answered),
            ("right", totals.Right),
            ("percent", MessageNumbers.Percent(totals.Right, totals.Answered))
        );
        yield return Say.Line(language, "stats.points", ("points", totals.Points));
        yield return Say.Line(language, "stats.streak_days", ("streak", streak.Now), ("best", streak.Best));
        if (week.FirstOrDefault(row => row.Row.Player == player.Id) is { } own)
            yield return Say.Line(
                language,
                "stats.week",
                ("points", own.Row.Points),
                ("rank", own.Rank),
                ("count", week.Length)
            );
        if (Weak(language, totals) is { } weak)
            yield return weak;
        yield return Say.Line(
            language,
            "stats.days",
            ("window", HeatMap.TextDays),
            ("count", totals.Days.Count(day => day > today.AddDays(-HeatMap.TextDays)))
        );
    }

    private static Line? Weak(Language language, PlayerTotals totals)
    {
        if (totals.Answered < EnoughAnswers)
            return Say.Line(language, "stats.weak_none", ("count", EnoughAnswers - totals.Answered));
        var weakest = totals
            .Topics.Where(topic => topic.Answered >= EnoughInTopic && topic.Right < topic.Answered)
            .OrderBy(topic => (double)topic.Right / topic.Answered)
            .ThenBy(topic => string.Join('\n', topic.Topic), StringComparer.Ordinal)
            .Take(MostWeak)
            .Select<TopicTotals, object>(topic =>
                Say.Line(
                    language,
                    "stats.topic_accuracy",
                    ("topic", Wording.Topic(language, topic.Topic)),
                    ("percent", MessageNumbers.Percent(topic.Right, topic.Answered))
                )
            )
            .ToArray();
        return weakest.Length == 0 ? null : Say.Line(language, "stats.weak", ("topics", weakest));
    }
}
