using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>
/// The whole product but for its edges: people give commands through the router and press what they see, the clock
/// moves when it is told to, and the process can be killed.
/// </summary>
internal sealed class StudyRoom : IBankSource, INoteIndexSource, IExamSource, ITeamSettings
{
    public static readonly ChannelId General = new("test", "team", "general");
    public static readonly PlayerId Sato = new("test", "team", "Sato");
    public static readonly PlayerId Tanaka = new("test", "team", "Tanaka");
    public static readonly PlayerId Suzuki = new("test", "team", "Suzuki");

    private readonly bool _remembers;
    private readonly IChat _line;
    private int _deliveries;

    /// <param name="remembers">Whether answers make review cards.</param>
    /// <param name="line">What stands between the bot and the platform; null for nothing.</param>
    public StudyRoom(
        ImmutableArray<Question> questions,
        bool remembers = true,
        Func<FakeChat, IChat>? line = null
    )
    {
        _remembers = remembers;
        _line = line?.Invoke(Chat) ?? Chat;
        Current = Samples.Bank(questions);
        Personal = new MemoryPersonal(Store);
        (Desk, Seasons, Daily, Router) = Begin();
    }

    public QuestionBank Current { get; set; }

    public bool IsLoading { get; set; }

    /// <summary>What can be asked; nothing unless a test puts notes there.</summary>
    public NoteIndex Index { get; set; } = NoteIndex.Empty;

    public Task<NoteIndex> IndexAsync() => Task.FromResult(Index);

    public ImmutableArray<ExamBlueprint> Exams { get; set; } = [];

    /// <summary>Null: no model is configured. Looked at when the process begins.</summary>
    public IAssistant? Assistant { get; set; }

    public BankReading? LastReading { get; set; }

    /// <summary>What the notes hold when they are read again.</summary>
    public QuestionBank? OnDisk { get; set; }

    public Task<BankChange> ReadAgainAsync(CancellationToken cancellationToken)
    {
        var before = Current;
        Current = OnDisk ?? Current;
        return Task.FromResult(BankChange.Between(before, Current, []));
    }

    /// <summary>Of a team that has set nothing itself.</summary>
    public TeamSettings Settings { get; set; } =
        new(Language.English, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), new TimeOnly(4, 0));

    /// <summary>Of the channel; most platforms and places have no threads.</summary>
    public ThreadAccess Threads { get; set; }

    public ManualTime Time { get; } = new();

    public MemoryStore Store { get; } = new();

    public FakeChat Chat { get; } = new();

    public MemoryPersonal Personal { get; }

    public List<Exception> Failures { get; } = [];

    public QuizDesk Desk { get; private set; }

    public SeasonDesk Seasons { get; private set; }
    public DailyDesk Daily { get; private set; }

    public CommandRouter Router { get; private set; }

    public ReminderDesk Reminders { get; private set; } = null!;

    public Quiz Quiz => Desk.In(General) ?? throw new InvalidOperationException("No quiz is running.");

    public Round Round => Quiz.Current!;

    /// <summary>The newest card in the channel.</summary>
    public Card LastCard => Chat.Messages[^1].Card;

    public string LastText => CardText.Of(LastCard);

    public TeamSettings For(string platform, string team) => Settings;

    public static CommandContext By(PlayerId player, string delivery, bool isManager = false) =>
        new(player, player.User, General, false, isManager, Language.English, delivery);

    public string NewDelivery() => string.Create(CultureInfo.InvariantCulture, $"d{++_deliveries}");

    public Task<Reply> Do(PlayerId player, StudyCommand command) =>
        Do(By(player, NewDelivery()) with { Threads = Threads }, command);

    public Task<Reply> Do(CommandContext context, StudyCommand command) =>
        Router.RouteAsync(context, command, CancellationToken.None);

    public async Task Start(QuizMode mode, int count = 3, int? seconds = null, PlayerId? starter = null)
    {
        var reply = await Do(starter ?? Sato, new StudyCommand.StartQuiz(null, count, mode, seconds, null));
        Assert.Same(Reply.Nothing, reply);
        await Wait(QuizTiming.Start.TotalSeconds);
    }

    /// <summary>Presses what has that label on the newest card of the channel.</summary>
    public Task<Reply> Press(PlayerId player, string label) => Press(player, LastCard, label);

    public Task<Reply> Press(PlayerId player, Card card, string label) =>
        Do(
            player,
            ActionCode.Parse(
                CardText.Press(card, label)?.Code
                    ?? throw new InvalidOperationException($"No button '{label}' on:\n{CardText.Of(card)}"),
                ImmutableDictionary<string, string>.Empty
            )
        );

    /// <summary>Answers the current question of the channel by its right choice, or by a wrong one.</summary>
    public Task<Reply> Answer(PlayerId player, bool right) => Do(player, Choice(right));

    public StudyCommand Choice(bool right)
    {
        var round = Round;
        var key = round.Order.IndexOf(Quiz.QuestionOf(round).Key[0]);
        return new StudyCommand.InRound(
            Quiz.Id,
            round.Index,
            new RoundAction.Choose(right ? key : (key + 1) % round.Order.Length)
        );
    }

    public Task<Reply> Fill(
        PlayerId player,
        QuizId quiz,
        int round,
        params (string Name, string Value)[] values
    ) =>
        Do(
            player,
            new StudyCommand.InRound(
                quiz,
                round,
                new RoundAction.SubmitForm(
                    values.ToImmutableDictionary(pair => pair.Name, pair => pair.Value)
                )
            )
        );

    /// <summary>The host's clock: ten looks and one sign of life a second.</summary>
    public async Task Wait(double seconds)
    {
        var until = Time.Now + TimeSpan.FromSeconds(seconds);
        await Desk.AdvanceAsync(Time.Now, CancellationToken.None);
        while (Time.Now < until)
        {
            Time.Now += TimeSpan.FromMilliseconds(100);
            if (Time.Now.Millisecond == 0)
                await Store.RecordSignOfLifeAsync(Time.Now, CancellationToken.None);
            await Desk.AdvanceAsync(Time.Now, CancellationToken.None);
        }
    }

    /// <summary>The process is killed; nothing that was only in memory comes back.</summary>
    public async Task KillAndRestart(double downSeconds)
    {
        Time.Now += TimeSpan.FromSeconds(downSeconds);
        (Desk, Seasons, Daily, Router) = Begin();
        await Desk.ResumeAsync(Time.Now, CancellationToken.None);
        await Desk.AdvanceAsync(Time.Now, CancellationToken.None);
    }

    public Task<Reply> Say(PlayerId player, string text) =>
        Do(player, CommandText.Read(text, Current.Topics.Has));

    /// <summary>What a manager types.</summary>
    public Task<Reply> Manage(string text) =>
        Do(By(Sato, NewDelivery(), isManager: true), CommandText.Read(text, Current.Topics.Has));

    /// <summary>Answers on the newest card that is a question of the day.</summary>
    public Task<Reply> AnswerDaily(PlayerId player, bool right) => Press(player, LastCard, LastCard, right);

    /// <summary>Presses the right choice of a card, or the one behind it.</summary>
    /// <param name="question">The card that shows what the choices are.</param>
    public Task<Reply> Press(PlayerId player, Card card, Card question, bool right)
    {
        var choices = CardText.Choices(question).ToList();
        var key = choices.FindIndex(choice => choice.Text.StartsWith("Right", StringComparison.Ordinal));
        var code = CardText.Choices(card).ElementAt(right ? key : (key + 1) % choices.Count).Code;
        return Do(player, ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty));
    }

    /// <summary>The host's clock up to a time of the team's, in steps of a minute.</summary>
    public async Task Until(string local)
    {
        var at = DateTime.Parse(local, CultureInfo.InvariantCulture);
        var until = new DateTimeOffset(at, Settings.TimeZone.GetUtcOffset(at));
        await LookAsync(TimeSpan.Zero);
        while (Time.Now < until)
            await LookAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>What the host does when so much time has gone by.</summary>
    public async Task LookAsync(TimeSpan later)
    {
        Time.Now += later;
        foreach (var schedule in await Store.Daily.SchedulesAsync(null, CancellationToken.None))
            await Daily.LookAsync(schedule, CancellationToken.None);
        await Desk.AdvanceAsync(Time.Now, CancellationToken.None);
    }

    private (QuizDesk, SeasonDesk, DailyDesk, CommandRouter) Begin()
    {
        var edge = new Edge(() => "4711", (_, failure) => Failures.Add(failure));
        var settings = new SettingsBook(Store.Settings, this, Store.Settings.Made);
        var voice = new QuizVoice([_line], this, settings, Time);
        var desk = new QuizDesk(Store, Store, _remembers ? Store.Reviews : null, voice, settings, Time, edge);
        var seasons = new SeasonDesk(Store, Store, voice, settings, edge);
        var daily = new DailyDesk(
            desk,
            Store.Daily,
            Store,
            Store,
            Store,
            this,
            settings,
            Time,
            new Random(20261124),
            TimeSpan.FromHours(4)
        );
        Reminders = new ReminderDesk([_line], desk, Store.Reviews, Store, this, settings, Time, edge);
        var router = new CommandRouter(
            new StudyBooks(Store, Store, Store, Store.Reviews, Store, Store, Store.Asked, Store.Daily),
            desk,
            daily,
            seasons,
            Reminders,
            new PrivacyDesk(
                Personal,
                Personal,
                [Chat],
                desk,
                settings,
                Time,
                () => $"secret{++_deliveries}",
                backupDays: 14
            ),
            voice,
            this,
            this,
            this,
            Assistant,
            settings,
            Time,
            new Random(20261124),
            edge,
            new SourceLinks("https://notes.example/{path}#L{line}", "web", null)
        );
        return (desk, seasons, daily, router);
    }
}
