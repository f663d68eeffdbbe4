using System.Globalization;
using System.Text.Json.Nodes;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Discord;
using ChatStudyBot.Discord.Conversation;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Rendering;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Conversation.World;

/// <summary>
/// The bot with its store and its quizzes on one side, a server of Discord's on the other, HTTP between them: people
/// type commands and press what they see, and the bot can be killed.
/// </summary>
internal sealed class StudyServer : IAsyncDisposable
{
    public const Permissions Plain =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.EmbedLinks
        | Permissions.SendMessagesInThreads;

    public const Permissions WithThreads = Plain | Permissions.CreatePublicThreads;

    private static readonly string PrivateMessage = Interactions.Message.Replace(
        "\"flags\":0",
        "\"flags\":64"
    );

    /// <summary>The member who does everything here.</summary>
    public static readonly PlayerId Alice = DiscordPlace.Player(new Snowflake(12), new Snowflake(21));

    private readonly StudyBot _bot;
    private CommandHandler _handler;
    private ulong _interactions = 100;

    private StudyServer(DiscordWorld world, IEnumerable<Question>? questions, IAssistant? assistant)
    {
        World = world;
        _bot = new StudyBot(world.Time, world.Log, questions) { Assistant = assistant };
        world.Server.Otherwise = Guild.Answer;
        _handler = Begin();
    }

    public Guild Guild { get; } = new();

    public Permissions Granted { get; set; } = WithThreads;

    /// <summary>Of the person.</summary>
    public Permissions Rights { get; set; }

    /// <summary>Who does everything here.</summary>
    public ulong Person { get; set; } = 21;

    /// <summary>The server that Alice is on; null: she is in the conversation with the bot.</summary>
    public ulong? On { get; set; } = 12;

    public ManualTime Time => World.Time;

    public DiscordWorld World { get; }

    public StudyBot Bot => _bot;

    public static async Task<StudyServer> StartAsync(
        IEnumerable<Question>? questions = null,
        IAssistant? assistant = null
    ) => new(await DiscordWorld.StartAsync(), questions, assistant);

    public Quiz? QuizIn(ulong channel) =>
        _bot.Desk.In(DiscordPlace.Channel(new Snowflake(12), new Snowflake(channel)));

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

    public Task SoloAsync(int count) =>
        DoAsync(
            2,
            $$"""{"id":"31","name":"quiz","type":1,"options":[{"type":4,"name":"count","value":{{count}}},{"type":3,"name":"mode","value":"solo"}]}""",
            Guild.General,
            ChannelKind.Text
        );

    /// <param name="notes">What there is to be asked.</param>
    public Task AskAsync(string question, NoteIndex notes)
    {
        _bot.Index = notes;
        var text = JsonValue.Create(question).ToJsonString();
        return DoAsync(
            2,
            $$"""{"id":"33","name":"ask","type":1,"options":[{"type":3,"name":"question","value":{{text}}}]}""",
            Guild.General,
            ChannelKind.Text
        );
    }

    /// <param name="options">Of the subcommand, as Discord sends them.</param>
    public Task CommandAsync(string name, string subcommand, string options = "") =>
        DoAsync(
            2,
            $$"""{"id":"34","name":"{{name}}","type":1,"options":[{"type":1,"name":"{{subcommand}}","options":[{{options}}]}]}""",
            Guild.General,
            ChannelKind.Text
        );

    /// <summary>A quiz of one question for Alice alone, of which she answers that.</summary>
    public async Task DoSoloAsync()
    {
        await DoAsync(
            2,
            """{"id":"31","name":"quiz","type":1,"options":[{"type":4,"name":"count","value":1},{"type":3,"name":"mode","value":"solo"}]}""",
            Guild.General,
            ChannelKind.Text
        );
        await PressAsync(Guild.Messages[^1], ":choose:", ChannelKind.Text);
    }

    public Task ExamAsync(string exam) =>
        DoAsync(
            2,
            $$"""{"id":"34","name":"exam","type":1,"options":[{"type":3,"name":"blueprint","value":"{{exam}}"}]}""",
            Guild.General,
            ChannelKind.Text
        );

    public Task SettingsAsync(params (string Option, string Value)[] options) =>
        DoAsync(
            2,
            new JsonObject
            {
                ["id"] = "34",
                ["name"] = "settings",
                ["type"] = 1,
                ["options"] = new JsonArray([
                    .. options.Select(option => new JsonObject
                    {
                        ["type"] = 3,
                        ["name"] = option.Option,
                        ["value"] = option.Value,
                    }),
                ]),
            }.ToJsonString(),
            Guild.General,
            ChannelKind.Text
        );

    /// <summary>Chooses from the select of a card that the person alone sees.</summary>
    public Task ChooseAsync(string code) =>
        DoAsync(
            3,
            $$"""{"component_type":3,"id":2,"custom_id":"select:0","values":["{{code}}"]}""",
            Guild.General,
            ChannelKind.Text,
            PrivateMessage
        );

    /// <summary>Presses a button that opens a form, and sends it with this in its one field.</summary>
    public async Task FillAsync(string code, string field, string text)
    {
        await DoAsync(
            3,
            $$"""{"component_type":2,"id":2,"custom_id":"{{code}}"}""",
            Guild.General,
            ChannelKind.Text,
            PrivateMessage
        );
        var form = Guild.Form!.Value;
        await DoAsync(
            5,
            $$$"""{"custom_id":"{{{form.GetProperty("custom_id").GetString()}}}","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"{{{field}}}","value":"{{{text}}}"}}]}""",
            Guild.General,
            ChannelKind.Text,
            PrivateMessage
        );
    }

    public Task StopAsync(ulong channel, ChannelKind kind) =>
        DoAsync(2, """{"id":"32","name":"stop","type":1}""", channel, kind);

    public Task PressAsync(Posted message, string end, ChannelKind kind)
    {
        Guild.Pressed = message.Id;
        return DoAsync(
            3,
            $$"""{"component_type":2,"id":2,"custom_id":"{{message.Buttons.First(id => id.Contains(end, StringComparison.Ordinal))}}"}""",
            message.Channel,
            kind,
            message.IsPrivate ? PrivateMessage : Interactions.Message
        );
    }

    public Task WaitAsync(double seconds) => _bot.WaitAsync(seconds);

    /// <summary>Alice has something to review the next day.</summary>
    public Task MissAsync() => _bot.MissAsync(Alice);

    public Task RemindAsync() => _bot.Reminders.AdvanceAsync(CancellationToken.None);

    /// <summary>Ends when everything that is due has been done.</summary>
    public Task LookAsync() => _bot.LookAsync();

    /// <summary>Nothing that was only in memory comes back.</summary>
    public async Task KillAndRestartAsync(double downSeconds)
    {
        await _bot.KillAsync();
        Time.Advance(TimeSpan.FromSeconds(downSeconds));
        _handler = Begin();
        await _bot.ResumeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private async Task DoAsync(int type, string content, ulong channel, ChannelKind kind, string more = "")
    {
        if (On is null)
            channel = Guild.Direct;
        var interaction = JsonNode.Parse(Interactions.Of(++_interactions, type, content, Asker(), more))!;
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

    private string User =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{Person}}","username":"alice","global_name":"Alice"}"""
        );

    private string Asker() =>
        On is { } server
            ? string.Create(
                CultureInfo.InvariantCulture,
                $$""", "context":0,"guild_id":"{{server}}","member":{"user":{{User}},"roles":[],"permissions":"{{(ulong)Rights}}"}"""
            )
            : $""", "context":1,"user":{User}""";

    private CommandHandler Begin()
    {
        var renderer = new CardRenderer(new CommandMentions(), Time);
        var chat = new DiscordChat(
            World.Rest,
            _bot.Store.Messages,
            renderer,
            Time,
            World.Log.Of<DiscordChat>()
        );
        _bot.Begin(chat);
        return new CommandHandler(
            _bot.Router,
            chat,
            new Answers(
                renderer,
                World.Rest,
                new Acknowledgements(World.Rest, Time, World.Log.Of<Acknowledgements>())
            ),
            new Suggestions(_bot, _bot),
            new ChannelRights(World.Rest, Time),
            _bot.Settings,
            Time
        );
    }
}
