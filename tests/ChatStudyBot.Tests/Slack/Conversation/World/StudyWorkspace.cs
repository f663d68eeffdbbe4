using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Slack;
using ChatStudyBot.Slack.Conversation;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Rendering;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>
/// The bot with its store and its quizzes on one side, a workspace of Slack's on the other, sockets or HTTP between
/// them: people type commands, press what they see and fill in forms, and the bot can be killed.
/// </summary>
internal sealed class StudyWorkspace : IAsyncDisposable
{
    public const string Alice = "U1";
    public const string Bob = "U2";

    private readonly Channel<bool> _handled = Channel.CreateUnbounded<bool>();
    private readonly ISlackSide _side;
    private readonly ImmutableHashSet<string> _managers;
    private PayloadHandler _handler;
    private int _deliveries;

    private StudyWorkspace(
        SlackWorld world,
        ISlackSide side,
        IEnumerable<Question>? questions,
        IEnumerable<string> managers
    )
    {
        (World, _side, _managers) = (world, side, [.. managers]);
        Team = new SlackTeam(world.Server);
        world.Server.Otherwise = Team.Answer;
        Bot = new StudyBot(world.Time, world.Log, questions);
        Messages = new FullLog(Bot.Store.Messages);
        _handler = Begin();
        world.Handler.Do = async (received, stopped) =>
        {
            await _handler.HandleAsync(received, stopped);
            _handled.Writer.TryWrite(true);
        };
    }

    public SlackWorld World { get; }

    public SlackTeam Team { get; }

    public StudyBot Bot { get; }

    public FullLog Messages { get; }

    public ManualTime Time => World.Time;

    public static async Task<StudyWorkspace> StartAsync(
        bool overHttp = false,
        IEnumerable<Question>? questions = null,
        IEnumerable<string>? managers = null
    )
    {
        if (overHttp)
        {
            var http = await SlackHttpWorld.StartAsync();
            return new StudyWorkspace(http.Slack, new HttpSide(http), questions, managers ?? []);
        }

        var (world, first, second) = await SlackWorld.LiveAsync();
        return new StudyWorkspace(world, new SocketSide(world, first, second), questions, managers ?? []);
    }

    public Quiz? QuizIn(string channel, string? thread = null) =>
        Bot.Desk.In(SlackPlace.Channel(SlackTeam.Id, channel, thread));

    /// <summary>Messages that everybody sees, oldest first.</summary>
    public IReadOnlyList<Posted> In(string channel, string? thread = null) =>
        [
            .. Team.Messages.Where(message =>
                message.Person is null && message.Channel == channel && message.Thread == thread
            ),
        ];

    /// <summary>Messages that one person alone sees, oldest first.</summary>
    public IReadOnlyList<Posted> Told(string person) =>
        [.. Team.Messages.Where(message => message.Person == person)];

    public Task TypeAsync(
        string text,
        string person = Alice,
        string channel = SlackTeam.General,
        string command = "/quiz"
    ) => DoAsync(Typed(text, person, channel, command));

    /// <param name="what">Part of what stands on it, or of what it means.</param>
    public Task PressAsync(Posted message, string what, string person = Alice) =>
        DoAsync(Click(message, what, person));

    /// <summary>Looks at one of the bot's own pages.</summary>
    public Task LookAsync(string tab, string person = Alice) =>
        DoAsync(
            new Delivery(
                DeliveryKind.Event,
                new JsonObject
                {
                    ["type"] = "event_callback",
                    ["event_id"] = $"Ev{Next()}",
                    ["team_id"] = SlackTeam.Id,
                    ["event"] = new JsonObject
                    {
                        ["type"] = "app_home_opened",
                        ["user"] = person,
                        ["channel"] = SlackTeam.Direct,
                        ["tab"] = tab,
                    },
                }
            )
        );

    /// <summary>Presses something on one's own page.</summary>
    public Task PressAtHomeAsync(string what, string person = Alice)
    {
        var click = Click(Team.Homes[person], what, person);
        foreach (var absent in new[] { "channel", "response_url" })
        {
            click.Payload.Remove(absent);
        }

        return DoAsync(
            new Delivery(
                DeliveryKind.Click,
                click.Payload.With(
                    ("container", new JsonObject { ["type"] = "view", ["view_id"] = "V1" }),
                    ("view", new JsonObject { ["id"] = "V1", ["type"] = "home" })
                )
            )
        );
    }

    /// <summary>Opens the form of a card.</summary>
    public async Task<JsonElement> OpenAsync(Posted message, string what, string person = Alice)
    {
        await PressAsync(message, what, person);
        return Team.Views[^1];
    }

    /// <summary>Sends a form with this in its first field.</summary>
    /// <returns>What is wrong with it, by field; null: it is closed.</returns>
    public async Task<JsonElement?> FillAsync(JsonElement view, string text, string person = Alice)
    {
        var answer = await DoAsync(Filled(view, text, person));
        return answer?.GetProperty("errors");
    }

    public Delivery Typed(
        string text,
        string person = Alice,
        string channel = SlackTeam.General,
        string command = "/quiz"
    ) =>
        new(
            DeliveryKind.Command,
            new JsonObject
            {
                ["token"] = "deprecated",
                ["team_id"] = SlackTeam.Id,
                ["channel_id"] = channel,
                ["channel_name"] = channel == SlackTeam.Direct ? "directmessage" : "general",
                ["user_id"] = person,
                ["user_name"] = HandleOf(person),
                ["command"] = command,
                ["text"] = text,
                ["is_enterprise_install"] = "false",
                ["response_url"] = Team.AddressFor(channel, person),
                ["trigger_id"] = Next(),
            }
        );

    public Delivery Click(Posted message, string what, string person = Alice)
    {
        var pressable = message.Pressables.First(some =>
            some.Label.Contains(what, StringComparison.Ordinal)
            || some.Value?.Contains(what, StringComparison.Ordinal) == true
        );
        var action = new JsonObject
        {
            ["type"] = pressable.Type,
            ["block_id"] = pressable.Block,
            ["action_id"] = pressable.Action,
            ["action_ts"] = Next(),
        };
        if (pressable.Type == "button")
        {
            action["value"] = pressable.Value;
        }
        else
        {
            action["selected_option"] = new JsonObject { ["value"] = pressable.Value };
        }

        return new Delivery(
            DeliveryKind.Click,
            Interactive(person, "block_actions", action["action_ts"]!.GetValue<string>())
                .With(
                    ("container", ContainerOf(message)),
                    ("channel", new JsonObject { ["id"] = message.Channel, ["name"] = "general" }),
                    ("response_url", Team.AddressFor(message.Channel, person, message)),
                    ("actions", new JsonArray(action))
                )
        );
    }

    public Delivery Filled(JsonElement view, string text, string person = Alice)
    {
        var field = view.GetProperty("blocks")
            .EnumerateArray()
            .First(block => block.GetProperty("type").GetString() == "input");
        var element = field.GetProperty("element");
        var key = Next();
        return new Delivery(
            DeliveryKind.Form,
            Interactive(person, "view_submission", key)
                .With(
                    (
                        "view",
                        new JsonObject
                        {
                            ["id"] = "V1",
                            ["callback_id"] = view.GetProperty("callback_id").GetString(),
                            ["private_metadata"] = view.GetProperty("private_metadata").GetString(),
                            ["hash"] = key,
                            ["state"] = new JsonObject
                            {
                                ["values"] = new JsonObject
                                {
                                    [field.GetProperty("block_id").GetString()!] = new JsonObject
                                    {
                                        [element.GetProperty("action_id").GetString()!] = new JsonObject
                                        {
                                            ["type"] = element.GetProperty("type").GetString(),
                                            ["value"] = text,
                                        },
                                    },
                                },
                            },
                        }
                    )
                )
        );
    }

    /// <summary>Ends when it is acknowledged and everything that it asks for has been done.</summary>
    /// <returns>What the acknowledgement says; null: nothing.</returns>
    public async Task<JsonElement?> DoAsync(Delivery delivery)
    {
        var acknowledgement = await AcknowledgedAsync(delivery);
        await HandledAsync();
        return acknowledgement;
    }

    /// <summary>Delivers it and ends when it is acknowledged.</summary>
    public Task<JsonElement?> AcknowledgedAsync(Delivery delivery) => _side.DeliverAsync(delivery);

    /// <summary>Ends when everything that one delivery asks for has been done.</summary>
    public Task HandledAsync() => _handled.Reader.ReadAsync().AsTask().Soon("the answer to a delivery");

    public bool HasHandledMore => _handled.Reader.TryPeek(out _);

    public Task WaitAsync(double seconds) => Bot.WaitAsync(seconds);

    public async Task KillAndRestartAsync(double downSeconds)
    {
        await Bot.KillAsync();
        Time.Advance(TimeSpan.FromSeconds(downSeconds));
        _handler = Begin();
        await Bot.ResumeAsync();
    }

    /// <summary>As to a process that has only just begun and has seen no delivery yet.</summary>
    public async Task ClickAfreshAsync(Delivery click)
    {
        using var inbox = new SlackInbox(World.Handler, World.Api, Time, World.Log);
        inbox.Offer(Deliveries.Read(click.Payload.ToJsonString()), new Nowhere());
        await HandledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _side.DisposeAsync();
        await Bot.DisposeAsync();
        Assert.Empty(Team.Faults);
    }

    private PayloadHandler Begin()
    {
        var renderer = new CardRenderer(Time);
        var workspace = new Workspace();
        workspace.Is(
            new AuthTest
            {
                Ok = true,
                Team = "Study",
                User = "studybot",
                Url = new Uri("https://study.slack.invalid/"),
            }
        );
        var chat = new SlackChat(World.Api, Messages, renderer, workspace, Time, World.Log.Of<SlackChat>());
        Bot.Begin(chat);
        return new PayloadHandler(
            Bot.Router,
            new Answers(renderer, chat, World.Api, Time, World.Log.Of<Answers>()),
            new People(World.Api, _managers, Time, World.Log.Of<People>()),
            Bot.Settings,
            Bot.Settings,
            Bot
        );
    }

    private static JsonObject ContainerOf(Posted message)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.Person is not null,
        };
        if (message.Thread is { } thread)
        {
            container["thread_ts"] = thread;
        }

        return container;
    }

    private static JsonObject Interactive(string person, string type, string trigger) =>
        new()
        {
            ["type"] = type,
            ["user"] = new JsonObject
            {
                ["id"] = person,
                ["username"] = HandleOf(person),
                ["team_id"] = SlackTeam.Id,
            },
            ["team"] = new JsonObject { ["id"] = SlackTeam.Id, ["domain"] = "study" },
            ["enterprise"] = null,
            ["trigger_id"] = trigger,
        };

    private static string HandleOf(string person) => $"handle-of-{person}";

    private string Next() => $"1700000000.{++_deliveries:000000}";
}
