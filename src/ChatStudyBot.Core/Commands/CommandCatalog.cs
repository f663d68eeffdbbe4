using System.Collections.Immutable;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>All commands: what platforms register, what typed text is read against, what completes.</summary>
public static class CommandCatalog
{
    private const int DefaultCount = 5;

    /// <summary>More cards at once would be a quiz.</summary>
    internal const int MostDaily = 5;

    private static readonly CommandOption Topic = new CommandOption.Words("topic", WordsMeaning.Topic);

    private static readonly CommandOption Page = new CommandOption.Number(
        "page",
        "refusal.argument_unknown",
        1,
        1000
    );

    private static readonly CommandOption Id = new CommandOption.Words("id", WordsMeaning.Anything);

    private static readonly CommandOption Schedule = new CommandOption.Number(
        "schedule",
        "refusal.argument_unknown",
        1,
        9999
    );

    private static readonly CommandOption Kind = new CommandOption.Choice(
        "kind",
        "refusal.argument_unknown",
        [
            new CommandChoice("all", new MessageRef("choice.kind.all"), null),
            .. Choices<QuestionKind>(MessageNames.Of, _ => null),
        ]
    );

    public static ImmutableArray<CommandSpec> Commands { get; } =
    [
        new(
            "quiz",
            [
                Topic,
                new CommandOption.Number("count", "refusal.count_range", 1, 50),
                new CommandOption.Choice(
                    "mode",
                    "refusal.mode_unknown",
                    Choices<QuizMode>(MessageNames.Of, mode => $"choice.mode.{MessageNames.Value(mode)}.also")
                ),
                new CommandOption.Number("seconds", "refusal.seconds_range", 10, 600),
                Kind,
            ],
            "topic",
            given => new StudyCommand.StartQuiz(
                given.Text("topic"),
                given.Number("count") ?? DefaultCount,
                given.Choice<QuizMode>("mode") ?? QuizMode.Open,
                given.Number("seconds"),
                given.Choice<QuestionKind>("kind")
            )
        ),
        new("stop", [], null, _ => new StudyCommand.StopQuiz()),
        new(
            "ask",
            [new CommandOption.Words("question", WordsMeaning.Anything)],
            "question",
            given => new StudyCommand.Ask(given.Text("question"))
        ),
        new("review", [Topic], "topic", given => new StudyCommand.StartReview(given.Text("topic"))),
        new(
            "exam",
            [new CommandOption.Words("blueprint", WordsMeaning.Exam)],
            "blueprint",
            given => new StudyCommand.OpenExam(given.Text("blueprint"))
        ),
        new(
            "leaderboard",
            [
                new CommandOption.Choice(
                    "period",
                    "refusal.argument_unknown",
                    Choices<LeaderboardPeriod>(
                        MessageNames.Of,
                        period => $"choice.period.{MessageNames.Value(period)}.also"
                    )
                ),
                new CommandOption.Choice(
                    "scope",
                    "refusal.argument_unknown",
                    Choices<LeaderboardScope>(
                        MessageNames.Of,
                        scope => $"choice.scope.{MessageNames.Value(scope)}.also"
                    )
                ),
                Topic,
            ],
            "topic",
            given => new StudyCommand.ShowLeaderboard(
                given.Choice<LeaderboardPeriod>("period") ?? LeaderboardPeriod.Week,
                given.Choice<LeaderboardScope>("scope") ?? LeaderboardScope.Team,
                given.Text("topic")
            )
        ),
        new(
            "season start",
            [
                new CommandOption.Words("name", WordsMeaning.Anything),
                new CommandOption.Words("until", WordsMeaning.Anything),
            ],
            "name",
            given => new StudyCommand.StartSeason(given.Text("name"), given.Text("until")),
            ForManagers: true
        ),
        new("season end", [], null, _ => new StudyCommand.EndSeason(), ForManagers: true),
        new("topics", [Page], null, given => new StudyCommand.ShowTopics(given.Number("page") ?? 1)),
        new(
            "stats",
            [new CommandOption.Words("player", WordsMeaning.Player)],
            "player",
            given => new StudyCommand.ShowStats(given.Text("player")?.TrimStart('@'))
        ),
        OfDaily(
            "set",
            [
                new CommandOption.Words("time", WordsMeaning.Time),
                new CommandOption.Words("days", WordsMeaning.Days),
                Topic,
                new CommandOption.Number("count", "refusal.daily_count", 1, MostDaily)
                {
                    Description = new MessageRef("option.count.daily.description"),
                },
                new CommandOption.Words("timezone", WordsMeaning.Zone)
                {
                    Also = new MessageRef("option.timezone.also"),
                },
                new CommandOption.Words("role", WordsMeaning.Role),
                new CommandOption.Choice(
                    "thread",
                    "refusal.argument_unknown",
                    Choices<YesNo>(MessageNames.Of, _ => null)
                )
                {
                    Also = new MessageRef("option.thread.also"),
                    Bare = MessageNames.Value(YesNo.Yes),
                },
                new CommandOption.Choice(
                    "reveal",
                    "refusal.argument_unknown",
                    Choices<DailyReveal>(MessageNames.Of, _ => null)
                ),
            ],
            "topic",
            given =>
                given.IsEmpty
                    ? new DailyAction.List()
                    : new DailyAction.Set(
                        given.Text("time"),
                        given.Text("timezone"),
                        given.Text("days"),
                        given.Text("topic"),
                        given.Number("count") ?? 1,
                        given.Text("role"),
                        given.Choice<YesNo>("thread") == YesNo.Yes,
                        given.Choice<DailyReveal>("reveal") ?? DailyReveal.Private
                    )
        ) with
        {
            StandsForGroup = true,
        },
        OfDaily("list", [], null, _ => new DailyAction.List()),
        OfDaily("pause", [Schedule], null, given => new DailyAction.Pause(given.Number("schedule"))),
        OfDaily("resume", [Schedule], null, given => new DailyAction.Resume(given.Number("schedule"))),
        OfDaily("off", [Schedule], null, given => new DailyAction.Off(given.Number("schedule"))),
        OfDaily("now", [Schedule], null, given => new DailyAction.Now(given.Number("schedule"))),
        OfBank("status", [], _ => new BankAction.Status()),
        OfBank("reload", [], _ => new BankAction.Reload()),
        OfBank("reports", [Page], given => new BankAction.Reports(given.Number("page") ?? 1)),
        OfBank("suspend", [Id], given => new BankAction.Decide(given.Text("id"), Decision.Suspend)),
        OfBank("restore", [Id], given => new BankAction.Decide(given.Text("id"), Decision.Restore)),
        OfBank("gaps", [Page], given => new BankAction.Gaps(given.Number("page") ?? 1)),
        new(
            "settings",
            [
                new CommandOption.Choice(
                    "setting",
                    "refusal.argument_unknown",
                    Choices<Setting>(
                        MessageNames.Of,
                        setting => $"choice.setting.{MessageNames.Value(setting)}.also"
                    )
                ),
                new CommandOption.Words("value", WordsMeaning.Anything),
                new CommandOption.Choice(
                    "whose",
                    "refusal.argument_unknown",
                    Choices<Whose>(MessageNames.Of, whose => $"choice.whose.{MessageNames.Value(whose)}.also")
                ),
            ],
            "value",
            InSettings
        ),
        // The first: its card offers the other one as well, and does nothing by itself.
        new("privacy erase", [], null, _ => new StudyCommand.InPrivacy(new PrivacyAction.AskToErase())),
        new("privacy export", [], null, _ => new StudyCommand.InPrivacy(new PrivacyAction.Export())),
        // Whoever asks for help gets it, whatever else was typed.
        new("help", [], "about", _ => new StudyCommand.ShowHelp()),
    ];

    /// <summary>Those whose name begins with that word; one alone where there are no others.</summary>
    public static IEnumerable<CommandSpec> In(string group) => Commands.Where(spec => spec.Group == group);

    private static StudyCommand InSettings(CommandArguments given) =>
        (given.Choice<Setting>("setting"), given.Text("value")) switch
        {
            (null, null) => new StudyCommand.InSettings(new SettingsAction.ShowAll()),
            (null, { } value) => new StudyCommand.Misread(
                Refusal.Of(
                    "refusal.setting_unknown",
                    ("value", CommandWords.Shown(value)),
                    (
                        "settings",
                        Enum.GetValues<Setting>().Select(one => (object)MessageNames.Of(one)).ToArray()
                    )
                )
            ),
            ({ } setting, var value) => SettingItem.Of(setting, given.Choice<Whose>("whose")) is { } item
                ? new StudyCommand.InSettings(
                    value is null ? new SettingsAction.Choose(item) : new SettingsAction.Set(item, value)
                )
                // There is the other one: what is each person's own is not the team's.
                : new StudyCommand.Misread(
                    Refusal.Of(
                        given.Choice<Whose>("whose") == Whose.Team
                            ? "refusal.setting_own"
                            : "refusal.setting_team",
                        ("setting", MessageNames.Of(setting))
                    )
                ),
        };

    private static CommandSpec OfDaily(
        string word,
        ImmutableArray<CommandOption> options,
        string? rest,
        Func<CommandArguments, DailyAction> action
    ) =>
        new(
            $"daily {word}",
            options,
            rest,
            given => new StudyCommand.InDaily(action(given)),
            ForManagers: true
        );

    private static CommandSpec OfBank(
        string word,
        ImmutableArray<CommandOption> options,
        Func<CommandArguments, BankAction> action
    ) =>
        new(
            $"bank {word}",
            options,
            options.OfType<CommandOption.Words>().FirstOrDefault()?.Id,
            given => new StudyCommand.InBank(action(given)),
            ForManagers: true
        );

    private static ImmutableArray<CommandChoice> Choices<T>(Func<T, MessageRef> name, Func<T, string?> also)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(member => new CommandChoice(
                    MessageNames.Value(member),
                    name(member),
                    also(member) is { } key ? new MessageRef(key) : null
                )),
        ];
}
