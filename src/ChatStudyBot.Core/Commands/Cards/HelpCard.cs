using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What can be done; only what there is.</summary>
internal static class HelpCard
{
    /// <param name="setsDaily">Whether who asks may set a question of the day where they are.</param>
    public static Card Of(Language language, bool isManager, bool setsDaily) =>
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
                    Group(language, "privacy export"),
                    .. isManager
                        ? [Group(language, "season start"), Group(language, "bank status")]
                        : ImmutableArray<Line>.Empty,
                ]),
                Wording.Context(language, "help.points"),
                Wording.Context(language, "help.alone", ("count", Scoring.MostAlone)),
                Wording.Context(language, "help.seen_by"),
            ],
            [
                new ActionRow([
                    .. setsDaily
                        ? [Wording.Press(language, "btn.setup_daily", DailyCode.OpenForm)]
                        : Array.Empty<CardAction>(),
                    Wording.Press(
                        language,
                        "btn.language",
                        SettingCode.ChooseBeside(new SettingItem(Setting.Language, Whose.Own))
                    ),
                ]),
            ]
        );

    /// <summary>How a command is typed, and the others that begin with the same word.</summary>
    public static Card Usage(Language language, string command) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "help.usage", ("command", command)),
            [
                new CardBlock.Rows([
                    .. CommandCatalog
                        .In(command)
                        .Select(spec =>
                            Told(
                                language,
                                MessageValues.Show(language, "example", spec.Example),
                                spec.Description.Key
                            )
                        ),
                ]),
                .. Options(language, command),
            ],
            []
        );

    /// <summary>More of them would hide what the option is for.</summary>
    private const int MostChoices = 3;

    /// <summary>What may follow it, whichever of the commands that is.</summary>
    private static IEnumerable<CardBlock> Options(Language language, string command)
    {
        var options = CommandCatalog
            .In(command)
            .SelectMany(spec => spec.Options)
            .DistinctBy(option => option.Id)
            .ToImmutableArray();
        if (options.IsEmpty)
            yield break;
        yield return Wording.Paragraph(language, "help.options");
        yield return new CardBlock.Rows([
            .. options.Select(option =>
                Told(language, Say.Line(language, option.Name.Key).Parts, Described(language, option))
            ),
        ]);
    }

    private static Line Described(Language language, CommandOption option) =>
        option is CommandOption.Choice { Choices.Length: <= MostChoices } choice
            ? Say.Line(
                language,
                "help.choices",
                ("description", option.Description),
                ("values", choice.Choices.Select(object (one) => one.Name).ToArray())
            )
            : Say.Line(language, option.Description.Key);

    /// <summary>Told with its own description, as the list of commands does.</summary>
    private static Line Command(Language language, string command) =>
        Told(language, [new Inline.CommandName(command)], $"command.{command}.description");

    /// <summary>By one of its commands, which Discord can mention, with what all of them are for.</summary>
    private static Line Group(Language language, string command) =>
        Told(language, [new Inline.CommandName(command)], $"command.{command.Split(' ')[0]}.description");

    private static Line Told(Language language, ImmutableArray<Inline> typed, string description) =>
        Told(language, typed, Say.Line(language, description));

    private static Line Told(Language language, ImmutableArray<Inline> typed, Line description) =>
        new([.. typed, new Inline.Text(language == Language.Japanese ? " — " : ": "), .. description.Parts]);
}
