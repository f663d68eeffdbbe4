using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Discord;
using ChatStudyBot.Discord.Conversation;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Rendering;
using ChatStudyBot.Storage;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.Storage;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Tests.Discord.Conversation.World;

/// <summary>
/// The bot with its store and its quizzes on one side, a server of Discord's on the other, HTTP between them: people
/// type commands and press what they see, and the bot can be killed.
/// </summary>
internal sealed class StudyServer : IBankSource, ITeamSettings, IAsyncDisposable
{
    public const Permissions Plain =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.EmbedLinks
        | Permissions.SendMessagesInThreads;

    public const Permissions WithThreads = Plain | Permissions.CreatePublicThreads;

    private const string Member =
        """, "context":0,"guild_id":"12","member":{"user":{"id":"21","username":"alice","global_name":"Alice"},"roles":[],"permissions":"0"}""";

    private readonly TempFolder _folder = new();
    private readonly IStore _store;
    private CommandHandler _handler;
    private ulong _interactions = 100;
    private CancellationTokenSource _life = new();

    private StudyServer(DiscordWorld world)
    {
        World = world;
        _store = StoreFactory.Open("sqlite", "Data Source=bot.db", _folder.Path, world.Time);
        world.Server.Otherwise = Guild.Answer;
        (Desk, _handler) = Begin();
    }

    public Guild Guild { get; } = new();

    public QuizDesk Desk { get; private set; }

    public Permissions Granted { get; set; } = WithThreads;

    public ManualTime Time => World.Time;

    public DiscordWorld World { get; }

    public QuestionBank Current { get; } = Bank();

    public bool IsLoading => false;

    public BankReading? LastReading => null;

    public static async Task<StudyServer> StartAsync() => new(await DiscordWorld.StartAsync());

    public TeamSettings For(string platform, string team) =>
        new(Language.Japanese, TimeZoneInfo.Utc, new TimeOnly(4, 0));

    public Task<BankChange> ReadAgainAsync(CancellationToken cancellationToken) =>
        Task.FromResult(BankChange.Between(Current, Current, []));

    public Quiz? QuizIn(ulong channel) =>
        Desk.In(DiscordPlace.Channel(new Snowflake(12), new Snowflake(channel)));

    /// <summary>Messages that everybody sees, oldest first.</summary>
    public IEnumerable<Posted> In(ulong channel) =>
        Guild.Messages.Where(message => message.Channel == channel && !message.IsPrivate);

    public Task QuizAsync(int count, ulong channel = Guild.General, ChannelKind kind = ChannelKind.Text) =>
        DoAsync(
            2,
            $$"""{"id":"31","name":"quiz","type":1,"options":[{"type":4,"name":"count","value":{{count}}}]}""",
            channel,
            kind
        );

    public Task StopAsync(ulong channel, ChannelKind kind) =>
        DoAsync(2, """{"id":"32","name":"stop","type":1}""", channel, kind);

    public Task PressAsync(Posted message, string end, ChannelKind kind) =>
        DoAsync(
            3,
            $$"""{"component_type":2,"id":2,"custom_id":"{{message.Buttons.First(id => id.Contains(end, StringComparison.Ordinal))}}"}""",
            message.Channel,
            kind,
            Interactions.Message
        );

    public async Task WaitAsync(double seconds)
    {
        for (var left = seconds; left > 0; left--)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await _store.RecordSignOfLifeAsync(Time.GetUtcNow(), CancellationToken.None);
            await LookAsync();
        }
    }

    /// <summary>Ends when everything that is due has been done.</summary>
    public async Task LookAsync()
    {
        await Desk.AdvanceAsync(Time.GetUtcNow(), _life.Token);
        await Desk.SettleAsync();
    }

    /// <summary>Nothing that was only in memory comes back.</summary>
    public async Task KillAndRestartAsync(double downSeconds)
    {
        await _life.CancelAsync();
        await Desk.SettleAsync();
        _life.Dispose();
        _life = new CancellationTokenSource();
        Time.Advance(TimeSpan.FromSeconds(downSeconds));
        (Desk, _handler) = Begin();
        await Desk.ResumeAsync(Time.GetUtcNow(), CancellationToken.None);
        await LookAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
        _life.Dispose();
        Assert.DoesNotContain(World.Log.All, line => line.Level == LogLevel.Error);
    }

    private async Task DoAsync(int type, string content, ulong channel, ChannelKind kind, string more = "")
    {
        var interaction = JsonNode.Parse(Interactions.Of(++_interactions, type, content, Member, more))!;
        var parent =
            kind == ChannelKind.PublicThread ? Guild.General.ToString(CultureInfo.InvariantCulture) : null;
        interaction["channel_id"] = channel.ToString(CultureInfo.InvariantCulture);
        interaction["channel"] = new JsonObject
        {
            ["id"] = channel.ToString(CultureInfo.InvariantCulture),
            ["type"] = (int)kind,
            ["parent_id"] = parent,
        };
        interaction["app_permissions"] = ((ulong)Granted).ToString(CultureInfo.InvariantCulture);
        Guild.AnsweredIn = channel;
        var read = Interactions.Read(interaction.ToJsonString());
        await _handler
            .HandleAsync(
                new ReceivedInteraction(read, InteractionTicket.Of(read, Time.GetUtcNow()), World.Rest),
                CancellationToken.None
            )
            .Soon("the answer to a command");
    }

    private (QuizDesk, CommandHandler) Begin()
    {
        var edge = new Edge(
            () => "4711",
            (_, failure) => World.Log.Log(LogLevel.Error, default, failure, failure, (_, _) => "Unexpected")
        );
        var renderer = new CardRenderer(new CommandMentions(), Time);
        var chat = new DiscordChat(World.Rest, _store, renderer, Time, World.Log.Of<DiscordChat>());
        var voice = new QuizVoice([chat], this, this, Time);
        var desk = new QuizDesk(_store, _store, _store, voice, this, Time, edge);
        var router = new CommandRouter(
            desk,
            voice,
            _store,
            _store,
            _store,
            _store,
            this,
            this,
            Time,
            new Random(1),
            edge,
            new SourceLinks(null, "web", null)
        );
        var kept = new Acknowledgements(World.Rest, Time, World.Log.Of<Acknowledgements>());
        var handler = new CommandHandler(
            router,
            chat,
            new Answers(renderer, World.Rest, kept),
            new Suggestions(this),
            new ChannelRights(World.Rest, Time),
            Time
        );
        return (desk, handler);
    }

    private static QuestionBank Bank()
    {
        ImmutableArray<Question> questions = [.. Enumerable.Range(1, 30).Select(Play.Question)];
        return new QuestionBank([], questions, new TopicTree([new Topic(["箱"], questions.Length, [])]), []);
    }
}
