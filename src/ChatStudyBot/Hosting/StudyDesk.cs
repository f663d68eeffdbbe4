using System.Security.Cryptography;
using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Storage;
using ChatStudyBot.Telemetry;
using ChatStudyBot.Web;

namespace ChatStudyBot.Hosting;

/// <summary>The quizzes and the router, put together: the same for the running bot and for the terminal.</summary>
internal sealed partial record StudyDesk(
    QuizDesk Quizzes,
    SeasonDesk Seasons,
    ReminderDesk Reminders,
    DailyDesk Daily,
    ICommandRouter Router,
    Edge Edge
)
{
    /// <param name="assistant">Null where no model is configured.</param>
    /// <param name="remembers">Whether what is missed becomes a review card: where nobody can review it must not.</param>
    public static StudyDesk Of(
        IStore store,
        IBankSource bank,
        INoteIndexSource notes,
        IExamSource exams,
        IEnumerable<IChat> chats,
        IExportShelf? exports,
        SettingsBook settings,
        BotOptions options,
        TimeProvider time,
        BotMeter meter,
        ILogger logger,
        IAssistant? assistant = null,
        bool remembers = true
    )
    {
        var edge = new Edge(
            () => Guid.NewGuid().ToString("N")[..8],
            (reference, exception) => Log.Failed(logger, exception, reference)
        );
        var quizzes = new MeteredQuizStore(store.Quizzes, meter);
        var voice = new QuizVoice(chats, bank, settings, time);
        var desk = new QuizDesk(
            quizzes,
            store.Scores,
            remembers ? store.Reviews : null,
            voice,
            settings,
            time,
            edge
        );
        var seasons = new SeasonDesk(store.Seasons, store.Scores, voice, settings, edge);
        var daily = new DailyDesk(
            desk,
            store.Daily,
            quizzes,
            store.Scores,
            store.Questions,
            bank,
            settings,
            time,
            new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
            options.Team.DailyGrace
        );
        var reminders = new ReminderDesk(
            chats,
            desk,
            store.Reviews,
            store.Questions,
            bank,
            settings,
            time,
            edge
        );
        var router = new CommandRouter(
            new StudyBooks(
                quizzes,
                store.Scores,
                store.Questions,
                store.Reviews,
                store.Seasons,
                store.Exams,
                store.Asked,
                store.Daily
            ),
            desk,
            daily,
            seasons,
            reminders,
            new PrivacyDesk(
                store.Personal,
                exports,
                chats,
                desk,
                settings,
                time,
                () => Guid.NewGuid().ToString("N"),
                options.Backup.Folder is null ? null : options.Backup.Keep
            ),
            voice,
            bank,
            notes,
            exams,
            assistant,
            settings,
            time,
            // Every quiz stores the seed it gets from here.
            new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
            edge,
            new SourceLinks(options.Content.SourceUrl, LocalChat.Platform, options.Web.PublicUrl)
        );
        var welcoming = new WelcomingRouter(router, store.Welcomes, bank, settings, time, edge);
        return new StudyDesk(
            desk,
            seasons,
            reminders,
            daily,
            new MeteredRouter(welcoming, meter, time),
            edge
        );
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Error,
            "Something failed that should not have, under {Reference}; a person who waited was given that number."
        )]
        public static partial void Failed(ILogger logger, Exception exception, string reference);
    }
}
