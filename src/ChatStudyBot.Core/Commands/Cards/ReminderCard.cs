using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What somebody is told who wishes to be reminded of their reviews.</summary>
internal static class ReminderCard
{
    /// <param name="team">Where the review is to be asked for, when that is not here.</param>
    public static Card Of(Language language, int due, string? team) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "reminder.title"),
            [
                new CardBlock.Paragraph(ReviewQuizCard.Amount(language, due)),
                .. team is null
                    ? []
                    : new[] { Wording.Paragraph(language, "reminder.there", ("command", "review")) },
                Wording.Context(language, "reminder.why", ("command", "settings")),
            ],
            [
                new ActionRow([
                    team is null
                        ? Wording.Press(
                            language,
                            "btn.start_review",
                            ReviewCode.Of(TopicCode.All),
                            ActionStyle.Primary
                        )
                        : new CardAction.Open(Say.Text(language, "btn.open_team"), team),
                    .. team is null
                        ?
                        [
                            Wording.Press(
                                language,
                                "btn.no_reminders",
                                SettingCode.Set(new SettingItem(Setting.Reminder, Whose.Own), SettingText.Off)
                            ),
                        ]
                        : Array.Empty<CardAction>(),
                ]),
            ]
        );
}
