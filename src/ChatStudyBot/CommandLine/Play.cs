using ChatStudyBot.Configuration;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Hosting;
using ChatStudyBot.Notes;
using ChatStudyBot.Telemetry;
using ChatStudyBot.Terminal;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.CommandLine;

/// <summary>The verb <c>play</c>: a solo quiz for those who have only a shell.</summary>
internal sealed class Play(VerbCall call)
{
    private const int StandardCount = 5;
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <exception cref="OperatorException">There is nothing to play, or nowhere to keep it.</exception>
    public async Task<int> RunAsync(string? topic, int? count, CancellationToken cancellationToken)
    {
        var configuration = call.LoadConfiguration();
        var options = call.ReadOptions(configuration);
        var language = LanguageOf(configuration, options.Team.Language);
        using var library = new NoteLibrary(options.Content.Path, call.Time);
        using (var progress = new Progress(call.Shell, call.Time, language))
        {
            await FirstLook.TakeAsync(library, options.Content.Path, progress, cancellationToken);
        }

        await using var store = await Opening.StoreAsync(
            OwnDatabase(options.Storage.ConnectionString),
            backups: null,
            call.Time
        );
        using var meter = new BotMeter(() => 0, () => 0, () => 0);
        using var log = LoggerFactory.Create(logging =>
            logging.AddBotLog(configuration, call.Shell.ErrorIsTerminal)
        );
        var desk = StudyDesk.Of(
            store,
            library,
            library,
            library,
            [],
            exports: null,
            new SettingsBook(
                store.Settings,
                new ConfiguredTeams(options.Team),
                await store.Settings.NewestAsync(cancellationToken)
            ),
            options,
            call.Time,
            meter,
            log.CreateLogger<StudyDesk>(),
            remembers: false
        );
        await desk.Quizzes.ResumeAsync(call.Time.GetUtcNow(), cancellationToken);
        var screen = new ScreenWriter(call.Shell, options.Team.TimeZone, call.Time);
        var refusal = await new TerminalQuiz(desk.Router, screen, language, Environment.UserName).PlayAsync(
            new StudyCommand.StartQuiz(topic, count ?? StandardCount, QuizMode.Solo, null, null),
            mayResume: topic is null && count is null,
            cancellationToken
        );
        return refusal is null
            ? ExitCode.Done
            : throw new OperatorException(PlainOf(refusal, options.Team.TimeZone));
    }

    /// <summary>
    /// Beside the bot's, which one process at a time may write: the terminal can be used while the bot runs.
    /// </summary>
    private static string OwnDatabase(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var own = Path.ChangeExtension(file, null) + "-terminal" + Path.GetExtension(file);
        return new SqliteConnectionStringBuilder { DataSource = own }.ToString();
    }

    /// <summary>As configured; else as the shell speaks.</summary>
    private static Language LanguageOf(IConfiguration configuration, Language team)
    {
        var shell = LocaleVariables
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return (configuration["Team:Language"], shell) switch
        {
            ({ Length: > 0 }, _) => team,
            (_, { } locale) when locale.StartsWith("ja", StringComparison.Ordinal) => Language.Japanese,
            (_, { } locale) when locale.StartsWith("en", StringComparison.Ordinal) => Language.English,
            _ => team,
        };
    }

    private string PlainOf(Card refusal, TimeZoneInfo zone)
    {
        var plain = new PlainText(refusal.Language, zone, call.Time.GetUtcNow());
        return string.Join(
            '\n',
            new ScreenLines(refusal.Language, plain)
                .Of(refusal)
                .Select(line => line.Text)
                .Concat(Offered(refusal).Select(label => "  " + label))
        );
    }

    /// <summary>What a refusal lets people press elsewhere, here to be typed: the topics that were meant, perhaps.</summary>
    private static IEnumerable<string> Offered(Card refusal) =>
        refusal
            .Actions.SelectMany(row => row.Actions)
            .SelectMany(action =>
                action is CardAction.Select select
                    ? select.Options.Select(option => option.Label)
                    : [action.Label]
            );
}
