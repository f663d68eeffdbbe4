using System.Net;
using ChatStudyBot.Assistant;
using ChatStudyBot.CommandLine;
using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Discord;
using ChatStudyBot.Notes;
using ChatStudyBot.Slack;
using ChatStudyBot.Storage;
using ChatStudyBot.Telemetry;
using ChatStudyBot.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Quartz;

namespace ChatStudyBot.Hosting;

/// <summary>The running bot.</summary>
internal static partial class BotHost
{
    /// <summary>Ten seconds after SIGTERM it is to be gone.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(8);

    /// <exception cref="OperatorException">It cannot start.</exception>
    public static async Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken)
    {
        var configuration = call.LoadConfiguration();
        var options = call.ReadOptions(configuration);
        using var library = new NoteLibrary(options.Content.Path, call.Time);
        var look = await ReadNotesAsync(call, library, options, cancellationToken);
        // Reading leaves several times its result behind, and an idle bot would keep the room for it for hours.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var backups = options.Backup.Folder is { } folder ? new BackupFolder(folder) : null;
        await using var store = await Opening.StoreAsync(
            options.Storage.ConnectionString,
            backups,
            call.Time
        );
        var settings = new SettingsBook(
            store.Settings,
            new ConfiguredTeams(options.Team),
            await store.Settings.NewestAsync(cancellationToken)
        );
        await using var app = Build(call, configuration, options, library, store, settings);
        await Opening.ListenAsync(app, options.Web, cancellationToken);
        Tell(app.Logger, options, library.Current, look);
        await call.Shell.Out.WriteLineAsync($"ChatStudyBot: {AddressOf(app)}");
        await call.Shell.Out.FlushAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<FolderLook> ReadNotesAsync(
        VerbCall call,
        NoteLibrary library,
        BotOptions options,
        CancellationToken cancellationToken
    )
    {
        using var progress = new Progress(call.Shell, call.Time, options.Team.Language);
        return await FirstLook.TakeAsync(library, options.Content.Path, progress, cancellationToken);
    }

    private static WebApplication Build(
        VerbCall call,
        IConfiguration configuration,
        BotOptions options,
        NoteLibrary library,
        IStore store,
        SettingsBook settings
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(BotHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddBotLog(configuration, call.Shell.ErrorIsTerminal);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options.Web.Url));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        builder.Services.AddRouting();
        AddBot(builder.Services, call.Time, options, library, store, settings);
        if (options.Discord is { } discord)
        {
            builder.Services.AddDiscord(discord);
        }

        if (options.Slack is { } slack)
        {
            builder.Services.AddSlack(slack, options.Team.Managers);
        }

        if (options.Assistant is { } assistant)
        {
            builder.Services.AddSingleton<IAssistant>(provider => new ChatCompletions(
                assistant,
                provider.GetRequiredService<ILogger<ChatCompletions>>()
            ));
        }

        if (configuration[OpenTelemetryExport.EndpointKey] is { Length: > 0 })
        {
            builder.Services.AddHostedService<OpenTelemetryExport>();
        }

        var app = builder.Build();
        app.MapOperations();
        if (options.Discord is not null)
        {
            app.MapDiscord();
        }

        if (options.Slack is not null)
        {
            app.MapSlack();
        }

        app.MapLocalChat();
        return app;
    }

    private static void AddBot(
        IServiceCollection services,
        TimeProvider time,
        BotOptions options,
        NoteLibrary library,
        IStore store,
        SettingsBook settings
    )
    {
        var web = options.Web;
        services
            .AddSingleton(time)
            .AddSingleton(options.Content)
            .AddSingleton(options.Backup)
            .AddSingleton(options.Privacy)
            .AddSingleton(library)
            .AddSingleton<IBankSource>(library)
            .AddSingleton<INoteSources>(library)
            .AddSingleton<INoteIndexSource>(library)
            .AddSingleton<IExamSource>(library)
            .AddSingleton(store.Quizzes)
            .AddSingleton(store.Scores)
            .AddSingleton(store.Questions)
            .AddSingleton(store.Messages)
            .AddSingleton(store.Daily)
            .AddSingleton(store.Personal)
            .AddSingleton(store.Asked)
            .AddSingleton(store.Upkeep)
            .AddSingleton<ITeamSettings>(settings)
            .AddSingleton<IPlayerSettings>(settings)
            .AddLocalChat(new LocalChatOptions(web.Url, web.PublicUrl, web.AccessKey, options.Team.Language))
            .AddSingleton(_ => new BotMeter(
                () => library.Current.Notes.Length,
                () => library.Current.Questions.Length,
                () => library.Passages
            ))
            .AddSingleton(_ => new PrometheusText(BotMeter.Name, StoreMeter.Name, "System.Runtime"))
            .AddSingleton(provider =>
                StudyDesk.Of(
                    store,
                    library,
                    library,
                    library,
                    provider.GetServices<IChat>(),
                    provider.GetRequiredService<IExportShelf>(),
                    settings,
                    options,
                    time,
                    provider.GetRequiredService<BotMeter>(),
                    provider.GetRequiredService<ILogger<StudyDesk>>(),
                    provider.GetService<IAssistant>()
                )
            )
            .AddSingleton(provider => provider.GetRequiredService<StudyDesk>().Quizzes)
            .AddSingleton(provider => provider.GetRequiredService<StudyDesk>().Seasons)
            .AddSingleton(provider => provider.GetRequiredService<StudyDesk>().Reminders)
            .AddSingleton(provider => provider.GetRequiredService<StudyDesk>().Daily)
            .AddSingleton(provider => provider.GetRequiredService<StudyDesk>().Router)
            .AddSingleton(provider => provider.GetRequiredService<StudyDesk>().Edge)
            .AddHostedService<QuizTicker>()
            .AddHostedService<SeasonTicker>()
            .AddHostedService<ReminderTicker>()
            .AddQuartz(quartz => quartz.UseTimeProvider(time))
            .AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true)
            .AddSingleton<DailyAlarm>()
            .AddHostedService(provider => provider.GetRequiredService<DailyAlarm>())
            .AddHostedService<SignOfLife>()
            .AddHostedService<NoteWatch>()
            .AddHostedService<TextRetention>()
            .AddHostedService<AskerRetention>()
            .AddHostedService<DailyBackup>();
    }

    private static void Listen(KestrelServerOptions kestrel, Uri url)
    {
        kestrel.AddServerHeader = false;
        if (url.Host == "localhost" && url.Port != 0)
        {
            kestrel.ListenLocalhost(url.Port);
        }
        else
        {
            kestrel.Listen(
                IPAddress.TryParse(url.DnsSafeHost, out var address) ? address : IPAddress.Loopback,
                url.Port
            );
        }
    }

    private static string AddressOf(WebApplication app) =>
        app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.First();

    private static void Tell(ILogger logger, BotOptions options, QuestionBank bank, FolderLook look)
    {
        if (look.Listing.Files.IsEmpty)
        {
            LogEmpty(logger, FirstLook.NothingToRead(options.Content.Path, look.Listing));
        }
        else
        {
            LogLoaded(logger, bank.Questions.Length, bank.Notes.Length);
        }

        foreach (var report in bank.Reports)
        {
            foreach (var problem in report.Problems)
            {
                LogProblem(logger, report.Path, problem.Line, problem.Message);
            }
        }

        foreach (var (path, reason) in look.Listing.Closed)
        {
            LogProblem(logger, path, 0, reason);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Questions} questions from {Notes} notes.")]
    private static partial void LogLoaded(ILogger logger, int questions, int notes);

    [LoggerMessage(2, LogLevel.Warning, "{Reason}")]
    private static partial void LogEmpty(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Path}:{Line}: {Message}")]
    private static partial void LogProblem(ILogger logger, string path, int line, string message);
}
