using System.Collections.Immutable;
using ChatStudyBot.Core.Settings;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>Of the settings: <c>g[:beside]</c> for all of them, <c>g:SETTING:WHOSE[:WORD[:VALUE]]</c> for one.</summary>
public static class SettingCode
{
    internal const string Letter = "g";

    /// <summary>The field of the form that <see cref="SubmitForm"/> is sent with.</summary>
    public const string Field = "value";

    public static string All => Letter;

    /// <summary>As <see cref="All"/>, from a card that stays.</summary>
    public static string AllBeside => $"{Letter}:beside";

    public static string Choose(SettingItem item) => $"{Letter}:{Word(item.Setting)}:{Word(item.Whose)}";

    /// <summary>As <see cref="Choose"/>, from a card that stays.</summary>
    public static string ChooseBeside(SettingItem item) => $"{Choose(item)}:beside";

    public static string OpenForm(SettingItem item) => $"{Choose(item)}:open";

    public static string SubmitForm(SettingItem item) => $"{Choose(item)}:submit";

    /// <param name="value">As <see cref="SettingText.Read"/> takes it, or a <see cref="TopicCode"/>; nobody's words.</param>
    public static string Set(SettingItem item, string value) => $"{Choose(item)}:set:{value}";

    internal static StudyCommand? Read(string[] words, ImmutableDictionary<string, string> values) =>
        Action(words, values) is { } action ? new StudyCommand.InSettings(action) : null;

    private static SettingsAction? Action(string[] words, ImmutableDictionary<string, string> values) =>
        words switch
        {
            [] => new SettingsAction.ShowAll(),
            ["beside"] => new SettingsAction.ShowAll(IsBeside: true),
            [var setting, var whose, .. var what]
                when Member<Setting>(setting) is { } which
                    && Member<Whose>(whose) is { } owner
                    && new SettingItem(which, owner) is { IsOne: true } item => Action(item, what, values),
            _ => null,
        };

    private static SettingsAction? Action(
        SettingItem item,
        string[] words,
        ImmutableDictionary<string, string> values
    ) =>
        words switch
        {
            [] => new SettingsAction.Choose(item),
            ["beside"] => new SettingsAction.Choose(item, IsBeside: true),
            ["open"] => new SettingsAction.OpenForm(item),
            ["submit"] => new SettingsAction.Set(item, values.GetValueOrDefault(Field, "")),
            ["set", .. var value] => new SettingsAction.Set(item, string.Join(':', value)),
            _ => null,
        };
}
