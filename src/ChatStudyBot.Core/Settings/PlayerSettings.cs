using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Settings;

/// <summary>What somebody has chosen for themselves.</summary>
public sealed record PlayerSettings
{
    public static PlayerSettings Default { get; } = new();

    /// <summary>Of what only they see; null: as their app speaks, else the team's.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether others read their name in public tables and reveals, and may look at their statistics.</summary>
    public bool ShowsName { get; init; } = true;

    /// <summary>Cards a day.</summary>
    public int ReviewCap { get; init; } = Reviews.ReviewPace.Default.DailyCap;

    /// <summary>See <see cref="FsrsParameters.Retention"/>.</summary>
    public double Retention { get; init; } = FsrsParameters.Default.Retention;

    /// <summary>Null for none.</summary>
    public ReviewReminder? Reminder { get; init; }

    /// <summary>The last one there was; null for none.</summary>
    public ReviewPause? Pause { get; init; }

    /// <summary>Of days that are no pause.</summary>
    public ReviewPace ReviewPace => Reviews.ReviewPace.Default with { DailyCap = ReviewCap };

    public ReviewPace PaceOn(DateOnly today) =>
        Pause?.Holds(today) == true ? Reviews.ReviewPace.None : ReviewPace;

    /// <param name="value">See <see cref="SettingText"/>.</param>
    internal PlayerSettings With(Setting setting, string value, DateTimeOffset since) =>
        setting switch
        {
            Setting.Language => this with { Language = SettingText.LanguageOf(value) },
            Setting.ShowName => this with { ShowsName = value != SettingText.Off },
            Setting.ReviewCap => this with
            {
                ReviewCap = int.TryParse(value, CultureInfo.InvariantCulture, out var cap)
                    ? cap
                    : Default.ReviewCap,
            },
            Setting.Retention => this with
            {
                Retention = int.TryParse(value, CultureInfo.InvariantCulture, out var percent)
                    ? percent / 100.0
                    : Default.Retention,
            },
            Setting.Reminder => this with
            {
                Reminder = SettingText.TimeOf(value) is { } time ? new ReviewReminder(time, since) : null,
            },
            Setting.Pause => this with { Pause = ReviewPause.TryParse(value) },
            _ => this,
        };
}

public interface IPlayerSettings
{
    PlayerSettings For(PlayerId player);
}
