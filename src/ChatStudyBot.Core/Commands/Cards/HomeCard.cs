using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>One's own page: it stays as it was when it was opened, so it says nothing that runs.</summary>
internal static class HomeCard
{
    private const int Shown = 5;

    /// <param name="reviews">Null when there is nothing in review.</param>
    /// <param name="daily">When the team's next question of the day comes; null when none is set.</param>
    public static Card Of(
        Language language,
        ReviewOutlook? reviews,
        StudyStreak streak,
        Board week,
        DateTimeOffset? daily,
        PlayerId player
    ) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "home.title"),
            [
                .. (
                    reviews is null
                        ? [Say.Line(language, "review.none", ("command", "review"))]
                        : StatsCard.Reviews(language, reviews)
                ).Select(Wording.Paragraph),
                Wording.Paragraph(StatsCard.Streak(language, streak)),
                daily is { } at
                    ? Wording.Paragraph(language, "home.daily", ("at", at))
                    : Wording.Paragraph(language, "home.no_daily", ("command", "daily set")),
                .. Week(language, week, player),
            ],
            [
                new ActionRow([
                    .. reviews is { Today: > 0 }
                        ?
                        [
                            Wording.Press(
                                language,
                                "btn.start_review",
                                ReviewCode.Of(TopicCode.All),
                                ActionStyle.Primary
                            ),
                        ]
                        : ImmutableArray<CardAction>.Empty,
                    Wording.Press(language, "settings.title", SettingCode.All),
                ]),
            ]
        );

    private static IEnumerable<CardBlock> Week(Language language, Board week, PlayerId player)
    {
        yield return new CardBlock.Paragraph(BoardCard.Title(language, week));
        if (week.Rows.IsEmpty)
        {
            yield return Wording.Context(
                language,
                "refusal.board_empty",
                ("period", MessageNames.Of(week.Period))
            );
            yield break;
        }

        yield return new CardBlock.Rows([
            .. week.Rows.Take(Shown).Select(row => BoardCard.Row(language, week, row)),
        ]);
        yield return new CardBlock.Context(BoardCard.Own(language, week, player));
    }
}
