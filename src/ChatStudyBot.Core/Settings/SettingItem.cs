using System.Collections.Immutable;

namespace ChatStudyBot.Core.Settings;

/// <summary>A setting with whose it is: the language is both a person's and a team's.</summary>
public readonly record struct SettingItem(Setting Setting, Whose Whose)
{
    public static ImmutableArray<SettingItem> All { get; } =
    [
        new(Setting.Language, Whose.Own),
        new(Setting.ShowName, Whose.Own),
        new(Setting.ReviewCap, Whose.Own),
        new(Setting.Retention, Whose.Own),
        new(Setting.Reminder, Whose.Own),
        new(Setting.Pause, Whose.Own),
        new(Setting.Language, Whose.Team),
        new(Setting.Timezone, Whose.Team),
        new(Setting.Rollover, Whose.Team),
        new(Setting.Place, Whose.Team),
        new(Setting.Pace, Whose.Team),
        new(Setting.Topic, Whose.Team),
    ];

    public bool IsOne => All.Contains(this);

    /// <summary>The item that is meant by its name: one's own where there are both.</summary>
    /// <returns>Null when there is no such item.</returns>
    public static SettingItem? Of(Setting setting, Whose? whose) =>
        All.Where(item => item.Setting == setting && (whose is null || item.Whose == whose))
            .Select(item => (SettingItem?)item)
            .FirstOrDefault();

    /// <summary>Quizzes under way are played as they were started.</summary>
    public bool IsOfNextQuiz =>
        Setting is Setting.Place or Setting.Pace or Setting.Topic || this is (Setting.Language, Whose.Team);
}
