using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Settings;

/// <summary>What a team has set itself; null for what it has not.</summary>
internal sealed record TeamChoices
{
    public static TeamChoices None { get; } = new();

    public Language? Language { get; init; }

    public TimeZoneInfo? TimeZone { get; init; }

    public TimeOnly? DayRollover { get; init; }

    public QuizPlace? Place { get; init; }

    public double? Pace { get; init; }

    public ImmutableDictionary<ChannelId, ImmutableArray<string>> Topics { get; init; } =
        ImmutableDictionary<ChannelId, ImmutableArray<string>>.Empty;

    public TeamSettings Over(TeamSettings defaults) =>
        defaults with
        {
            Language = Language ?? defaults.Language,
            TimeZone = TimeZone ?? defaults.TimeZone,
            DayRollover = DayRollover ?? defaults.DayRollover,
            Place = Place ?? defaults.Place,
            Pace = Pace ?? defaults.Pace,
            Topics = Topics,
        };

    /// <param name="value">See <see cref="SettingText"/>.</param>
    public TeamChoices With(Setting setting, string value) =>
        setting switch
        {
            Setting.Language => this with { Language = SettingText.LanguageOf(value) },
            Setting.Timezone => this with { TimeZone = ZoneNames.ById(value) },
            Setting.Rollover => this with { DayRollover = SettingText.TimeOf(value) },
            Setting.Place => this with { Place = SettingText.PlaceOf(value) },
            Setting.Pace => this with
            {
                Pace = double.TryParse(value, CultureInfo.InvariantCulture, out var pace) ? pace : null,
            },
            _ => this,
        };

    /// <param name="value">See <see cref="SettingText.OfTopic"/>.</param>
    public TeamChoices WithTopic(ChannelId channel, string value) =>
        this with
        {
            Topics =
                value.Length == 0
                    ? Topics.Remove(channel)
                    : Topics.SetItem(channel, SettingText.TopicOf(value)),
        };
}
