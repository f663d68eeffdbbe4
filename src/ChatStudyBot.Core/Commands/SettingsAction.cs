using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>What somebody does with the settings.</summary>
public abstract record SettingsAction
{
    private SettingsAction() { }

    /// <param name="IsBeside">The card whose button was pressed stays.</param>
    public sealed record ShowAll(bool IsBeside = false) : SettingsAction;

    /// <summary>What an item can be set to.</summary>
    /// <param name="IsBeside">See <see cref="ShowAll"/>.</param>
    public sealed record Choose(SettingItem Item, bool IsBeside = false) : SettingsAction;

    /// <summary>The form for a value that is not among those offered.</summary>
    public sealed record OpenForm(SettingItem Item) : SettingsAction;

    /// <param name="Words">The person's own, or those of a button.</param>
    public sealed record Set(SettingItem Item, string Words) : SettingsAction;

    /// <summary><c>pause</c>, <c>休止 7日</c>, <c>resume</c> behind the command that begins a review.</summary>
    /// <returns>Null for other words.</returns>
    public static SettingsAction? OfReview(string words)
    {
        var pause = new SettingItem(Setting.Pause, Whose.Own);
        return words.Split(' ', 2) switch
        {
            [var word] when IsOf(word, "command.daily.pause.name") => new Choose(pause),
            [var word, var days] when IsOf(word, "command.daily.pause.name") => new Set(pause, days),
            [var word] when IsOf(word, "command.daily.resume.name") => new Set(pause, SettingText.Off),
            _ => null,
        };
    }

    private static bool IsOf(string word, string key) =>
        Enum.GetValues<Language>()
            .Any(language => CommandWords.Folded(Say.Text(language, key)) == CommandWords.Folded(word));
}
