using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What can be done; only what there is.</summary>
internal static class HelpCard
{
    /// <param name="setsDaily">Whether who asks may set a question of the day where they are.</param>
    public static Card Of(Language language, bool setsDaily) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "help.title"),
            [
                new CardBlock.Rows([
                    Say.Line(language, "help.quiz", ("command", "quiz")),
                    Say.Line(language, "help.review", ("command", "review")),
                    Say.Line(language, "help.exam", ("command", "exam")),
                    Say.Line(language, "help.ask", ("command", "ask")),
                    Say.Line(language, "help.daily", ("command", "daily set")),
                    Command(language, "stop"),
                    Command(language, "leaderboard"),
                    Say.Line(language, "help.stats", ("command", "stats")),
                    Command(language, "topics"),
                    Command(language, "settings"),
                ]),
                Wording.Context(language, "help.points"),
                Wording.Context(language, "help.seen_by"),
            ],
            [
                new ActionRow([
                    .. setsDaily
                        ? [Wording.Press(language, "btn.setup_daily", ActionCode.OpenDaily)]
                        : Array.Empty<CardAction>(),
                    Wording.Press(
                        language,
                        "btn.language",
                        ActionCode.Choose(new SettingItem(Setting.Language, Whose.Own))
                    ),
                ]),
            ]
        );

    /// <summary>Told with its own description, as the list of commands does.</summary>
    private static Line Command(Language language, string command) =>
        new([
            new Inline.CommandName(command),
            new Inline.Text(language == Language.Japanese ? " — " : ": "),
            .. Say.Line(language, $"command.{command}.description").Parts,
        ]);
}
