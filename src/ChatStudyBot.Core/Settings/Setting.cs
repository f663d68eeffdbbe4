using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Settings;

/// <summary>What can be set; see messages.md 6.7.</summary>
public enum Setting
{
    Language,
    Timezone,
    Rollover,
    Place,
    Pace,

    /// <summary>Of a channel: what a quiz there is about when nobody says it.</summary>
    Topic,
    ShowName,
    ReviewCap,

    /// <summary>The chance to remember a card when it is due.</summary>
    Retention,
    Reminder,
    Pause,
}

public enum Whose
{
    /// <summary>Of the one who sets it.</summary>
    Own,
    Team,
}

/// <summary>Whom a value holds for.</summary>
public abstract record SettingOwner
{
    private SettingOwner() { }

    public sealed record OfTeam(string Platform, string Team) : SettingOwner;

    public sealed record OfChannel(ChannelId Channel) : SettingOwner;

    public sealed record OfPlayer(PlayerId Player) : SettingOwner;
}

/// <summary>One entry of the log of settings; the newest of an owner's setting holds.</summary>
/// <param name="Value">See <see cref="SettingText"/>; empty: back to what holds for everybody.</param>
public sealed record SettingChange(
    SettingOwner Owner,
    Setting Setting,
    string Value,
    PlayerId By,
    DateTimeOffset At
);
