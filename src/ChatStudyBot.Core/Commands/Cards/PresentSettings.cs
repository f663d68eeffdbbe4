using System.Collections.Immutable;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What holds now for the one who asks.</summary>
/// <param name="Topic">Of the channel; empty for everything.</param>
/// <param name="Today">The team's study day.</param>
internal sealed record PresentSettings(
    Language Language,
    PlayerSettings Own,
    TeamSettings Team,
    ImmutableArray<string> Topic,
    DateOnly Today
)
{
    /// <summary>See <see cref="ReminderDesk.UnsureOf"/>.</summary>
    public DateOnly? UnsureReminder { get; init; }

    /// <summary>What else is to be known of the person's own.</summary>
    public IEnumerable<CardBlock> News =>
        UnsureReminder is { } on ? [Wording.Context(Language, "settings.reminder.unsure", ("on", on))] : [];

    public Line ValueOf(SettingItem item) =>
        item switch
        {
            (Setting.Language, Whose.Own) => Text(Own.Language is { } own ? NameOf(own) : "settings.auto"),
            (Setting.Language, _) => Text(NameOf(Team.Language)),
            (Setting.Timezone, _) => Line.Plain(Team.TimeZone.Id),
            (Setting.Rollover, _) => Line.Plain(SettingText.OfTime(Team.DayRollover)),
            (Setting.Place, _) => Text(MessageNames.Of(Team.Place).Key),
            (Setting.Pace, _) => Say.Line(Language, "settings.times", ("value", Team.Pace)),
            (Setting.Topic, _) => Line.Plain(Wording.Topic(Language, Topic)),
            (Setting.ShowName, _) => Text(Own.ShowsName ? "settings.on" : "settings.off"),
            (Setting.ReviewCap, _) => Say.Line(Language, "settings.cards", ("count", Own.ReviewCap)),
            (Setting.Retention, _) => Say.Line(
                Language,
                "settings.percent",
                ("percent", (int)Math.Round(Own.Retention * 100))
            ),
            (Setting.Reminder, _) => Own.Reminder is { } reminder
                ? Line.Plain(SettingText.OfTime(reminder.At))
                : Text("settings.none"),
            (Setting.Pause, _) => Own.Pause is { } pause && pause.Holds(Today)
                ? Say.Line(Language, "settings.until", ("on", pause.Until))
                : Text("settings.none"),
            _ => throw new InvalidOperationException($"Unknown setting {item}."),
        };

    public Line Row(SettingItem item) =>
        Say.Line(
            Language,
            "settings.row",
            ("setting", MessageNames.Of(item.Setting)),
            ("value", ValueOf(item))
        );

    public static string NameOf(Language language) =>
        language == Core.Language.Japanese ? "settings.japanese" : "settings.english";

    private Line Text(string key) => Say.Line(Language, key);
}
