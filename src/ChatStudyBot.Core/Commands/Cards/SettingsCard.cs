using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>All settings at a glance; see messages.md 6.7.</summary>
internal static class SettingsCard
{
    /// <param name="mayAll">The team's settings too can be changed.</param>
    /// <param name="saved">What has just been set.</param>
    public static Card Of(PresentSettings present, bool mayAll, SettingItem? saved)
    {
        var language = present.Language;
        return new Card(
            language,
            saved is null ? CardTone.Plain : CardTone.Done,
            Say.Line(language, "settings.title"),
            [
                Heading("settings.mine"),
                Rows(Whose.Own),
                .. present.News,
                Heading("settings.team"),
                Rows(Whose.Team),
                .. saved is { } item ? Saved(present, item) : [],
            ],
            [
                new ActionRow([
                    new CardAction.Select(
                        Say.Text(language, "settings.choose"),
                        [
                            .. SettingItem
                                .All.Where(each => mayAll || each.Whose == Whose.Own)
                                .Select(each => new SelectOption(
                                    Name(language, each),
                                    SettingCode.Choose(each),
                                    false
                                )),
                        ]
                    ),
                ]),
            ]
        );

        CardBlock.Paragraph Heading(string key) =>
            new(new Line([new Inline.Strong(Say.Text(language, key))]));

        CardBlock.Rows Rows(Whose whose) =>
            new([.. SettingItem.All.Where(each => each.Whose == whose).Select(present.Row)]);
    }

    private static IEnumerable<CardBlock> Saved(PresentSettings present, SettingItem item)
    {
        yield return Wording.Paragraph(
            present.Language,
            "settings.saved",
            ("setting", MessageNames.Of(item.Setting)),
            ("value", present.ValueOf(item))
        );
        if (item.IsOfNextQuiz)
            yield return Wording.Context(present.Language, "settings.next_quiz");
    }

    private static string Name(Language language, SettingItem item) =>
        Say.Text(
            language,
            item.Whose == Whose.Own ? "settings.of_own" : "settings.of_team",
            ("setting", MessageNames.Of(item.Setting))
        );
}
