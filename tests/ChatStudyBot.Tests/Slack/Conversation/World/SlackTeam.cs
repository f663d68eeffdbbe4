using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.Slack.Rendering;
using ChatStudyBot.Tests.World;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>
/// A workspace on Slack that keeps what is posted in its channels, what single people are told, and the forms they
/// see. What Slack would refuse, or show and yet call a defect, is a fault.
/// </summary>
internal sealed class SlackTeam(SlackServer server)
{
    public const string Id = "T1";
    public const string General = "C1";
    public const string Direct = "D1";

    private const int MostUses = 5;

    private readonly Lock _lock = new();
    private readonly List<Posted> _messages = [];
    private readonly List<JsonElement> _views = [];
    private readonly List<Answerable> _answerables = [];
    private readonly List<string> _faults = [];
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();
    private int _last = 100;
    private int _expected;
    private byte[]? _uploaded;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Posted> Messages => Locked(() => _messages.ToArray());

    /// <summary>The forms that were opened, oldest first.</summary>
    public IReadOnlyList<JsonElement> Views => Locked(() => _views.ToArray());

    /// <summary>What each person sees on the bot's own page.</summary>
    public ConcurrentDictionary<string, Posted> Homes { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Faults => Locked(() => _faults.ToArray());

    /// <summary>What posts into a channel are answered instead of being done.</summary>
    public Dictionary<string, string> Closed { get; } = [];

    public HashSet<string> Administrators { get; } = [];

    /// <summary>What questions about people are answered; null: who they are.</summary>
    public ServerReply? OfPeople { get; set; }

    /// <summary>What was handed to people, as it was sent, by the conversation it was shared in.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What a wish to upload is answered instead of being done.</summary>
    public ServerReply? NoUploads { get; set; }

    /// <summary>What sharing an uploaded file is answered instead of being done.</summary>
    public ServerReply? NoSharing { get; set; }

    /// <summary>What the opening of a form is answered instead of being done.</summary>
    public string? NoForms { get; set; }

    /// <summary>So many answers to a post that was done get lost.</summary>
    public int LostAnswers { get; set; }

    /// <summary>Where what somebody did can be answered.</summary>
    /// <param name="message">The message it was done on.</param>
    public string AddressFor(string channel, string person, Posted? message = null) =>
        Locked(() =>
        {
            _answerables.Add(new Answerable(channel, person, message));
            return new Uri(server.Address, $"/actions/{_answerables.Count - 1}").AbsoluteUri;
        });

    /// <summary>None of the addresses given by now is good any more.</summary>
    public void Expire() =>
        Locked(() =>
        {
            _answerables.ForEach(answerable => answerable.Uses = MostUses);
            return 0;
        });

    /// <summary>By somebody with the right to.</summary>
    public void Delete(Posted message) => Locked(() => _messages.RemoveAll(other => other.Ts == message.Ts));

    /// <summary>Ends when the next person was told something, and that is the one.</summary>
    public async Task ToldAsync(string person) =>
        Assert.Equal(person, await _told.Reader.ReadAsync().AsTask().Soon("something told to a person"));

    /// <returns>Null for what it does not know.</returns>
    public ServerReply? Answer(SentRequest request) => Locked(() => AnswerAlone(request));

    private ServerReply? AnswerAlone(SentRequest request) =>
        request.At.Split([' ', '/', '?'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["POST", "api", "chat.postMessage"] => Post(request.Json),
            ["POST", "api", "chat.update"] => Update(request.Json),
            ["POST", "api", "chat.postEphemeral"] => Whisper(request.Json),
            ["POST", "api", "views.open"] => Open(request.Json),
            ["POST", "api", "views.publish"] => Publish(Text(request.Json, "user_id")!, request.Json),
            ["POST", "api", "users.info"] => Introduce(
                QueryHelpers.ParseQuery(request.Text)["user"].ToString()
            ),
            ["POST", "api", "files.getUploadURLExternal"] => NoUploads ?? Expect(request.Text),
            ["POST", "upload", "F1"] => Upload(request.Body),
            ["POST", "api", "files.completeUploadExternal"] => NoSharing ?? Share(request.Json),
            ["POST", "api", "chat.delete"] => Remove(QueryHelpers.ParseQuery(request.Text)["ts"].ToString()),
            ["POST", "actions", var number] => Take(
                _answerables[int.Parse(number, CultureInfo.InvariantCulture)],
                request.Json
            ),
            _ => null,
        };

    private ServerReply Post(JsonElement body)
    {
        // A person stands for the conversation with them, as long as nothing is changed there.
        var channel = Text(body, "channel") is ['U', ..] ? Direct : Text(body, "channel")!;
        if (Closed.TryGetValue(channel, out var error))
        {
            return SlackReplies.No(error);
        }

        var thread = Text(body, "thread_ts");
        if (thread is not null && !_messages.Exists(root => root.Ts == thread && root.Channel == channel))
        {
            return SlackReplies.No("thread_not_found");
        }

        var posted = Add(channel, thread, null, body);
        return LostAnswers-- > 0 ? ServerReply.Dropped : SlackReplies.Posted(channel, posted.Ts);
    }

    private ServerReply Update(JsonElement body)
    {
        var (channel, ts) = (Text(body, "channel")!, Text(body, "ts")!);
        if (channel is ['U', ..])
        {
            return SlackReplies.No("channel_not_found");
        }

        return Replace(ts, channel, body)
            ? SlackReplies.Posted(channel, ts)
            : SlackReplies.No("message_not_found");
    }

    private ServerReply Whisper(JsonElement body)
    {
        var channel = Text(body, "channel")!;
        if (Closed.TryGetValue(channel, out var error))
        {
            return SlackReplies.No(error);
        }

        var told = Add(channel, Text(body, "thread_ts"), Text(body, "user"), body);
        return ServerReply.Ok($$"""{"ok":true,"message_ts":"{{told.Ts}}"}""");
    }

    private ServerReply Open(JsonElement body)
    {
        if (NoForms is { } error)
        {
            return SlackReplies.No(error);
        }

        var view = body.GetProperty("view");
        _faults.AddRange(BlockKit.FaultsOfView(view));
        _views.Add(view);
        return SlackReplies.Yes;
    }

    private ServerReply Expect(string form)
    {
        var asked = QueryHelpers.ParseQuery(form);
        _expected = int.Parse(asked["length"].ToString(), CultureInfo.InvariantCulture);
        if (asked["filename"].ToString() is not { Length: > 0 })
        {
            _faults.Add("a file without a name");
        }

        return ServerReply.Ok(
            $$"""{"ok":true,"upload_url":"{{new Uri(server.Address, "/upload/F1")}}","file_id":"F1"}"""
        );
    }

    private ServerReply Upload(byte[] file)
    {
        if (file.Length != _expected)
        {
            _faults.Add($"{file.Length} bytes uploaded and {_expected} announced");
        }

        _uploaded = file;
        return new ServerReply(200, $"OK - {file.Length}", "text/plain");
    }

    /// <summary>A person does not stand for the conversation with them here.</summary>
    private ServerReply Share(JsonElement body)
    {
        if (
            Text(body, "channel_id") is not ['D', ..] channel
            || Text(body.GetProperty("files")[0], "id") != "F1"
            || _uploaded is null
        )
        {
            return SlackReplies.No("invalid_arguments");
        }

        Files[channel] = _uploaded;
        return SlackReplies.Yes;
    }

    private ServerReply Remove(string ts)
    {
        _messages.RemoveAll(message => message.Ts == ts);
        return SlackReplies.Yes;
    }

    private ServerReply Publish(string person, JsonElement body)
    {
        var view = body.GetProperty("view");
        _faults.AddRange(BlockKit.FaultsOfHome(view));
        Homes[person] = new Posted("", "", null, person, view);
        return SlackReplies.Yes;
    }

    private ServerReply Introduce(string person) =>
        OfPeople
        ?? ServerReply.Ok(
            new JsonObject
            {
                ["ok"] = true,
                ["user"] = new JsonObject
                {
                    ["id"] = person,
                    ["is_admin"] = Administrators.Contains(person),
                    ["profile"] = new JsonObject
                    {
                        ["display_name"] = NameOf(person),
                        ["real_name"] = "Somebody",
                    },
                },
            }.ToJsonString()
        );

    public static string NameOf(string person) => $"Name-of-{person}";

    private ServerReply Take(Answerable answerable, JsonElement body)
    {
        if (++answerable.Uses > MostUses)
        {
            return new ServerReply(404, "used_url", "text/plain");
        }

        if (Is(body, "replace_original"))
        {
            if (
                answerable.Message is not { Person: not null } message
                || !Replace(message.Ts, message.Channel, body)
            )
            {
                _faults.Add("what everybody sees was replaced by what one person is told");
            }
        }
        else
        {
            Add(answerable.Channel, answerable.Message?.Thread, answerable.Person, body);
        }

        return new ServerReply(200, "ok", "text/plain");
    }

    private Posted Add(string channel, string? thread, string? person, JsonElement body)
    {
        _faults.AddRange(BlockKit.FaultsOfMessage(body, isPublic: person is null));
        var posted = new Posted(
            string.Create(CultureInfo.InvariantCulture, $"1700000000.{++_last:000000}"),
            channel,
            thread,
            person,
            body
        );
        _messages.Add(posted);
        if (person is not null)
        {
            _told.Writer.TryWrite(person);
        }

        return posted;
    }

    private bool Replace(string ts, string channel, JsonElement body)
    {
        var at = _messages.FindIndex(message => message.Ts == ts && message.Channel == channel);
        if (at < 0)
        {
            return false;
        }

        _faults.AddRange(BlockKit.FaultsOfMessage(body, isPublic: _messages[at].Person is null));
        _messages[at] = _messages[at] with { Body = body };
        return true;
    }

    private T Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return work();
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Is(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.GetBoolean();

    /// <summary>What one address stands for.</summary>
    private sealed class Answerable(string channel, string person, Posted? message)
    {
        public string Channel => channel;

        public string Person => person;

        public Posted? Message => message;

        public int Uses { get; set; }
    }
}
