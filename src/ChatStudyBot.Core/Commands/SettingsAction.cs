using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>What somebody does with the settings.</summary>
public abstract record SettingsAction
{
    private SettingsAction() { }

    public sealed record ShowAll : SettingsAction;

    /// <summary>What an item can be set to.</summary>
    public sealed record Choose(SettingItem Item) : SettingsAction;

    /// <summary>The form for a value that is not among those offered.</summary>
    public sealed record OpenForm(SettingItem Item) : SettingsAction;

    /// <param name="Words">The person's own, or those of a button.</param>
    public sealed record Set(SettingItem Item, string Words) : SettingsAction;
}
