using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What a team hears once: what this is, what to do first, and for managers what to look after.</summary>
internal static class WelcomeCard
{
    /// <param name="hasPosted">Whether a card has just been put into the channel.</param>
    public static Card Of(CommandContext context, IBankSource bank, bool hasPosted)
    {
        var language = context.Language;
        return new Card(
            language,
            CardTone.Plain,
            Say.Line(language, "welcome.title"),
            [
                Wording.Paragraph(language, "welcome.what"),
                .. Notes(language, bank),
                new CardBlock.Rows([
                    Say.Line(language, "help.quiz", ("command", "quiz")),
                    Say.Line(language, "help.review", ("command", "review")),
                    Say.Line(language, "help.ask", ("command", "ask")),
                ]),
                .. context.IsManager ? Checklist(language, hasPosted) : ImmutableArray<CardBlock>.Empty,
            ],
            [
                new ActionRow([
                    .. context.IsManager
                        ?
                        [
                            Wording.Press(language, "btn.setup_daily", DailyCode.OpenForm),
                            Wording.Press(language, "settings.title", SettingCode.AllBeside),
                        ]
                        : ImmutableArray<CardAction>.Empty,
                    Wording.Press(
                        language,
                        "btn.language",
                        SettingCode.ChooseBeside(new SettingItem(Setting.Language, Whose.Own))
                    ),
                    Wording.Press(language, "btn.help", ActionCode.Help),
                ]),
            ]
        );
    }

    private static IEnumerable<CardBlock> Notes(Language language, IBankSource bank)
    {
        var now = bank.Current;
        if (!now.Notes.IsEmpty)
            yield return Wording.Paragraph(
                language,
                "welcome.loaded",
                ("notes", now.Notes.Length),
                ("questions", now.Questions.Length)
            );
        else if (!bank.IsLoading)
            yield return Wording.Paragraph(language, "welcome.no_notes");
    }

    private static ImmutableArray<CardBlock> Checklist(Language language, bool hasPosted) =>
        [
            Wording.Paragraph(language, "welcome.manager"),
            .. hasPosted ? [Wording.Context(language, "welcome.channel")] : ImmutableArray<CardBlock>.Empty,
        ];
}
