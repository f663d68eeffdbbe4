using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Hosting;
using ChatStudyBot.Storage;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ChatStudyBot.Tests.World;

/// <summary>The bot with its store and its quizzes, whatever the platform; it can be killed and begin again.</summary>
internal sealed class StudyBot : IBankSource, INoteIndexSource, IExamSource, ITeamSettings, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ManualTime _time;
    private readonly LogLines _log;
    private CancellationTokenSource _life = new();

    public StudyBot(ManualTime time, LogLines log, IEnumerable<Question>? questions = null)
    {
        (_time, _log) = (time, log);
        Store = StoreFactory.Open("sqlite", "Data Source=bot.db", _folder.Path, time);
        Answers = new HeldStore(Store.Quizzes);
        Current = Bank([.. questions ?? Enumerable.Range(1, 30).Select(Play.Question)]);
    }

    public IStore Store { get; }

    public HeldStore Answers { get; }

    public QuizDesk Desk { get; private set; } = null!;

    public SeasonDesk Seasons { get; private set; } = null!;
    public DailyDesk Daily { get; private set; } = null!;

    public ICommandRouter Router { get; private set; } = null!;

    /// <summary>Whether teams that have not used the bot before are welcomed. Looked at when the process begins.</summary>
    public bool Welcomes { get; set; }

    public ReminderDesk Reminders { get; private set; } = null!;

    /// <summary>Over what every team begins with: see <see cref="For"/>.</summary>
    public SettingsBook Settings { get; private set; } = null!;

    public QuestionBank Current { get; }

    public bool IsLoading => false;

    public NoteIndex Index { get; set; } = NoteIndex.Empty;

    /// <summary>There is an index only after this.</summary>
    public Task Indexing { get; set; } = Task.CompletedTask;

    public ImmutableArray<ExamBlueprint> Exams => [BoxExam.Blueprint];

    /// <summary>Null: no model is configured. Looked at when the process begins.</summary>
    public IAssistant? Assistant { get; set; }

    public BankReading? LastReading => null;

    public async Task<NoteIndex> IndexAsync()
    {
        await Indexing;
        return Index;
    }

    public TeamSettings For(string platform, string team) =>
        new(Language.Japanese, TimeZoneInfo.Utc, new TimeOnly(4, 0));

    public Task<BankChange> ReadAgainAsync(CancellationToken cancellationToken) =>
        Task.FromResult(BankChange.Between(Current, Current, []));

    /// <summary>Nothing that was only in memory before is there any more.</summary>
    public void Begin(IChat chat)
    {
        var edge = new Edge(
            () => "4711",
            (_, failure) => _log.Log(LogLevel.Error, default, failure, failure, (_, _) => "Unexpected")
        );
        Settings = new SettingsBook(
            Store.Settings,
            this,
            Store.Settings.NewestAsync(CancellationToken.None).GetAwaiter().GetResult()
        );
        var voice = new QuizVoice([chat], this, Settings, _time);
        Desk = new QuizDesk(Answers, Store.Scores, Store.Reviews, voice, Settings, _time, edge);
        Seasons = new SeasonDesk(Store.Seasons, Store.Scores, voice, Settings, edge);
        Daily = new DailyDesk(
            Desk,
            Store.Daily,
            Answers,
            Store.Scores,
            Store.Questions,
            this,
            Settings,
            _time,
            new Random(1),
            TimeSpan.FromHours(4)
        );
        Reminders = new ReminderDesk(
            [chat],
            Desk,
            Store.Reviews,
            Store.Questions,
            this,
            Settings,
            _time,
            edge
        );
        var router = new CommandRouter(
            new StudyBooks(
                Answers,
                Store.Scores,
                Store.Questions,
                Store.Reviews,
                Store.Seasons,
                Store.Exams,
                Store.Asked,
                Store.Daily
            ),
            Desk,
            Daily,
            Seasons,
            Reminders,
            new PrivacyDesk(
                Store.Personal,
                shelf: null,
                [chat],
                Desk,
                Settings,
                _time,
                () => "0123456789abcdef",
                backupDays: null
            ),
            voice,
            this,
            this,
            this,
            Assistant,
            Settings,
            _time,
            new Random(1),
            edge,
            new SourceLinks(null, "web", null)
        );
        Router = Welcomes ? new WelcomingRouter(router, Store.Welcomes, this, Settings, _time, edge) : router;
    }

    /// <summary>Somebody gets a question wrong, alone, and has something to review the next day.</summary>
    public async Task MissAsync(PlayerId player)
    {
        var context = new CommandContext(
            player,
            player.User,
            new ChannelId(player.Platform, player.Team, "1"),
            IsDirect: false,
            IsManager: false,
            Language.Japanese,
            $"missing of {player}"
        );
        await Router.RouteAsync(
            context,
            new StudyCommand.StartQuiz(null, 1, QuizMode.Solo, null, null),
            CancellationToken.None
        );
        var quiz = Desk.SoloOf(player)!;
        var round = quiz.Current!;
        var right = round.Order.IndexOf(quiz.QuestionOf(round).Key[0]);
        await Router.RouteAsync(
            context,
            new StudyCommand.InRound(
                quiz.Id,
                round.Index,
                new RoundAction.Choose((right + 1) % round.Order.Length)
            ),
            CancellationToken.None
        );
    }

    /// <summary>Lets it say what becomes of schedules, as a host does, in the lines of the log.</summary>
    public void Alarm(ISchedulerFactory quartz) =>
        Daily.Alarm = new DailyAlarm(
            Daily,
            Store.Daily,
            quartz,
            new Edge(() => "4711", (_, failure) => Assert.Fail(failure.Message)),
            _time,
            _log.Of<DailyAlarm>()
        );

    public async Task WaitAsync(double seconds)
    {
        for (var left = seconds; left > 0; left--)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Store.Quizzes.RecordSignOfLifeAsync(_time.GetUtcNow(), CancellationToken.None);
            await LookAsync();
        }
    }

    /// <summary>Ends when everything that is due has been done.</summary>
    public async Task LookAsync()
    {
        foreach (var schedule in await Store.Daily.SchedulesAsync(null, _life.Token))
            await Daily.LookAsync(schedule, _life.Token);
        await Desk.AdvanceAsync(_time.GetUtcNow(), _life.Token);
        await Desk.SettleAsync();
        await Seasons.AdvanceAsync(_time.GetUtcNow(), _life.Token);
    }

    public async Task KillAsync()
    {
        await _life.CancelAsync();
        await Desk.SettleAsync();
        _life.Dispose();
        _life = new CancellationTokenSource();
    }

    /// <summary>After it has begun again.</summary>
    public async Task ResumeAsync()
    {
        await Desk.ResumeAsync(_time.GetUtcNow(), CancellationToken.None);
        await LookAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
        _life.Dispose();
        Assert.DoesNotContain(_log.All, line => line.Level == LogLevel.Error);
    }

    private static QuestionBank Bank(ImmutableArray<Question> questions) =>
        new([], questions, new TopicTree([new Topic(["箱"], questions.Length, [])]), []);
}
