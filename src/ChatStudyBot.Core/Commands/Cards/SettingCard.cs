using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>One setting: what it does, what it is, what it can be.</summary>
internal static class SettingCard
{
    /// <summary>Of a select of Discord's.</summary>
    private const int MostOptions = 25;

    private const int LongestValue = 100;

    private static readonly ImmutableArray<int> Caps = [5, 10, 15, 20, 30, 40, 50, 75, 100];
    private static readonly ImmutableArray<int> Retentions = [80, 85, 88, 90, 92, 95, 97];
    private static readonly ImmutableArray<int> PauseDays = [1, 2, 3, 5, 7, 10, 14, 21, 30, 60];

    public static Card Of(PresentSettings present, SettingItem item, TopicTree topics)
    {
        var language = present.Language;
        var now = string.Concat(present.ValueOf(item).Parts.OfType<Inline.Text>().Select(part => part.Value));
        return new Card(
            language,
            CardTone.Plain,
            Say.Line(language, "settings.title"),
            [Wording.Paragraph(present.Row(item)), new CardBlock.Context(About(present, item))],
            [
                new ActionRow([
                    new CardAction.Select(
                        Say.Text(language, "settings.choose_value"),
                        [
                            .. Choices(present, item, topics)
                                .Take(MostOptions)
                                .Select(choice => new SelectOption(
                                    choice.Label,
                                    SettingCode.Set(item, choice.Words),
                                    choice.Label == now
                                )),
                        ]
                    ),
                ]),
                .. IsTyped(item)
                    ?
                    [
                        new ActionRow([
                            new CardAction.Fill(
                                Say.Text(language, "btn.type_value"),
                                SettingCode.OpenForm(item),
                                Form(present, item)
                            ),
                        ]),
                    ]
                    : ImmutableArray<ActionRow>.Empty,
                new ActionRow([Wording.Press(language, "btn.all_settings", SettingCode.All)]),
            ]
        );
    }

    public static Form Form(PresentSettings present, SettingItem item) =>
        new(
            Say.Text(present.Language, "settings.title"),
            SettingCode.SubmitForm(item),
            string.Concat(About(present, item).Parts.OfType<Inline.Text>().Select(part => part.Value)),
            Say.Text(present.Language, "btn.save"),
            [
                new FormField.Text(
                    SettingCode.Field,
                    Say.Text(present.Language, MessageNames.Of(item.Setting).Key),
                    LongestValue,
                    IsRequired: true
                ),
            ]
        );

    /// <summary>What it does; hours are those of the team's clock.</summary>
    private static Line About(PresentSettings present, SettingItem item) =>
        Say.Line(
            present.Language,
            $"settings.{MessageNames.Value(item.Setting)}.about",
            ("timezone", present.Team.TimeZone.Id),
            ("least", Percent(present.Language, SettingText.LeastRetention)),
            ("most", Percent(present.Language, SettingText.MostRetention))
        );

    /// <summary>What is listed to somebody whose value cannot be taken.</summary>
    public static object[] Allowed(PresentSettings present, SettingItem item, string words) =>
        item.Setting switch
        {
            Setting.Timezone => [.. ZoneNames.Nearest(words)],
            Setting.Rollover => ["00:00–23:59"],
            Setting.ReviewCap => [Range(SettingText.MostCards)],
            Setting.Retention =>
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{SettingText.LeastRetention}–{SettingText.MostRetention}%"
                ),
            ],
            Setting.Reminder => ["00:00–23:59", new MessageRef("settings.none")],
            Setting.Pause => [Range(SettingText.MostPauseDays), new MessageRef("settings.none")],
            _ => [.. Choices(present, item, TopicTree.Empty).Select(choice => choice.Label)],
        };

    private static string Range(int most) => string.Create(CultureInfo.InvariantCulture, $"1–{most}");

    private static string Percent(Language language, int percent) =>
        Say.Text(language, "settings.percent", ("percent", percent));

    /// <summary>More can be typed than is offered.</summary>
    private static bool IsTyped(SettingItem item) =>
        item.Setting
            is Setting.Timezone
                or Setting.Rollover
                or Setting.Topic
                or Setting.ReviewCap
                or Setting.Retention
                or Setting.Reminder
                or Setting.Pause;

    private static IEnumerable<(string Label, string Words)> Choices(
        PresentSettings present,
        SettingItem item,
        TopicTree topics
    )
    {
        var language = present.Language;
        return item.Setting switch
        {
            Setting.Language =>
            [
                Said("settings.japanese", "ja"),
                Said("settings.english", "en"),
                .. item.Whose == Whose.Own
                    ? [Said("settings.auto", "auto")]
                    : Array.Empty<(string, string)>(),
            ],
            Setting.Timezone => ZoneNames
                .Common.Prepend(present.Team.TimeZone.Id)
                .Distinct()
                .Select(id => (id, id)),
            Setting.Rollover => Hours(13),
            Setting.Place => Enum.GetValues<QuizPlace>()
                .Select(place => Said(MessageNames.Of(place).Key, MessageNames.Value(place))),
            Setting.Pace => SettingText.Paces.Select(pace =>
                (Say.Text(language, "settings.times", ("value", pace)), SettingText.OfNumber(pace))
            ),
            Setting.Topic => topics
                .Roots.OrderByDescending(topic => topic.Questions)
                .Select(topic => (topic.Name, TopicCode.Of(topic.Path)))
                .Prepend(Said("common.all_topics", TopicCode.All)),
            Setting.ShowName => [Said("settings.on", SettingText.On), Said("settings.off", SettingText.Off)],
            Setting.ReviewCap => Caps.Select(cap => Counted("settings.cards", cap)),
            Setting.Retention => Retentions.Select(percent =>
                (Percent(language, percent), percent.ToString(CultureInfo.InvariantCulture))
            ),
            Setting.Reminder => Hours(24).Prepend(Said("settings.none", SettingText.Off)),
            Setting.Pause => PauseDays
                .Select(days => Counted("settings.days", days))
                .Prepend(Said("settings.none", SettingText.Off)),
            _ => throw new InvalidOperationException($"Unknown setting {item}."),
        };

        (string, string) Said(string key, string words) => (Say.Text(language, key), words);

        IEnumerable<(string, string)> Hours(int count) =>
            Enumerable
                .Range(0, count)
                .Select(hour => SettingText.OfTime(new TimeOnly(hour, 0)))
                .Select(text => (text, text));

        (string, string) Counted(string key, int count) =>
            (Say.Text(language, key, ("count", count)), count.ToString(CultureInfo.InvariantCulture));
    }
}
