using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ChatStudyBot.Tests.Discord.Conversation.World;

/// <summary>A server on Discord that keeps what is posted in its channels, and the threads of its messages.</summary>
internal sealed class Guild
{
    public const ulong General = 13;

    /// <summary>The channel of the bot with a person alone.</summary>
    public const ulong Direct = 14;

    private readonly Lock _lock = new();
    private readonly List<Posted> _messages = [];
    private readonly Dictionary<ulong, ThreadFate> _threads = [];
    private ulong _lastId = 1000;
    private ulong _original;
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Posted> Messages => Locked(() => _messages.ToArray());

    /// <summary>The ids of all threads that were ever opened.</summary>
    public IReadOnlyList<ulong> Threads => Locked(() => _threads.Keys.ToArray());

    /// <summary>What a card that was pressed has become; null before the first.</summary>
    public Posted? Updated { get; private set; }

    /// <summary>The form that was opened last; null before the first.</summary>
    public JsonElement? Form { get; private set; }

    /// <summary>What was attached, by the message.</summary>
    public Dictionary<ulong, byte[]> Files { get; } = [];

    /// <summary>The channel of the interaction that is being answered.</summary>
    public ulong AnsweredIn { get; set; } = General;

    /// <summary>The message whose button was pressed last.</summary>
    public ulong Pressed { get; set; }

    /// <summary>What an opening is answered instead of being done; null: it is done.</summary>
    public ServerReply? NoThreads { get; set; }

    /// <summary>What a post into a channel is answered instead of being done; null: it is done.</summary>
    public ServerReply? NoPosts { get; set; }

    /// <summary>What a wish for a direct channel is answered instead of being done; null: it is done.</summary>
    public ServerReply? NoDirect { get; set; }

    /// <summary>So many answers to an opening that was done get lost.</summary>
    public int LostAnswers { get; set; }

    /// <summary>So many answers to a message that was posted get lost.</summary>
    public int LostPosts { get; set; }

    /// <summary>Openings are answered only after this, although they are done.</summary>
    public Task Answering { get; set; } = Task.CompletedTask;

    /// <summary>Ends when a thread is there.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Of a thread, or of a channel that is deleted.</summary>
    public void Set(ulong thread, ThreadFate state) => Locked(() => _threads[thread] = state);

    /// <returns>Null for what it does not know.</returns>
    public ServerReply? Answer(SentRequest request) => Locked(() => AnswerAlone(request));

    private ServerReply? AnswerAlone(SentRequest request) =>
        request.At.Split([' ', '/', '?'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["POST", _, _, "interactions", _, _, "callback"] => Respond(request.Json),
            ["POST", _, _, "webhooks", _, _, "wait=true"] => Follow(request),
            ["PATCH", _, _, "webhooks", _, _, "messages", "@original"] => Complete(request),
            ["GET", _, _, "webhooks", _, _, "messages", "@original"] => Sent(
                _messages.Single(message => message.Id == _original)
            ),
            ["DELETE", _, _, "webhooks", _, _, "messages", "@original"] => ServerReply.NoContent,
            ["GET", _, _, "channels", var thread] => Shown(Id(thread)),
            ["POST", _, _, "users", "@me", "channels"] => NoDirect
                ?? ServerReply.Ok($$"""{"id":"{{Direct}}","type":1}"""),
            ["POST", _, _, "channels", var channel, "messages"] => Closed(Id(channel), opens: true)
                ?? NoPosts
                ?? Heard(Post(Id(channel), request.Json)),
            ["PATCH", _, _, "channels", var channel, "messages", var message] => Closed(
                Id(channel),
                opens: false
            ) ?? Edit(Id(message), request.Json),
            ["POST", _, _, "channels", _, "messages", var message, "threads"] => Open(
                Id(message),
                request.Json
            ),
            _ => null,
        };

    private ServerReply Respond(JsonElement answer)
    {
        switch (answer.GetProperty("type").GetInt32())
        {
            case 4:
                _original = Post(AnsweredIn, answer.GetProperty("data")).Id;
                break;
            // A message that is still to come.
            case 5:
                _original = Post(AnsweredIn, Thinking(answer)).Id;
                break;
            case 7:
                Updated = new Posted(0, AnsweredIn, null, answer.GetProperty("data"));
                if (_messages.Exists(old => old.Id == Pressed))
                {
                    Edit(Pressed, answer.GetProperty("data"));
                }

                break;
            case 9:
                Form = answer.GetProperty("data");
                break;
        }

        return ServerReply.NoContent;
    }

    private static JsonElement Thinking(JsonElement answer)
    {
        var body = JsonNode.Parse("""{"content":"","embeds":[],"components":[]}""")!;
        body["flags"] = answer.GetProperty("data").GetProperty("flags").GetInt32();
        return JsonSerializer.SerializeToElement(body);
    }

    private ServerReply Complete(SentRequest request)
    {
        var (body, file) = Read(request);
        return Keep(file, Edit(_original, body), _original);
    }

    private ServerReply Follow(SentRequest request)
    {
        var (body, file) = Read(request);
        var posted = Post(AnsweredIn, body);
        return Keep(file, Sent(posted), posted.Id);
    }

    private ServerReply Keep(byte[]? file, ServerReply reply, ulong message)
    {
        if (file is not null)
        {
            Files[message] = file;
        }

        return reply;
    }

    /// <summary>A message, with a file or without.</summary>
    private static (JsonElement Body, byte[]? File) Read(SentRequest request)
    {
        var type = MediaTypeHeaderValue.Parse(request["Content-Type"]);
        if (type.MediaType == "application/json")
        {
            return (request.Json, null);
        }

        var parts = new MultipartReader(
            HeaderUtilities.RemoveQuotes(type.Boundary).ToString(),
            new MemoryStream(request.Body)
        );
        var body = JsonElement.Parse(Part("payload_json"));
        Assert.Equal("0", body.GetProperty("attachments")[0].GetProperty("id").GetString());
        return (body, Part("files[0]"));

        byte[] Part(string name)
        {
            var section = parts.ReadNextSectionAsync().GetAwaiter().GetResult()!;
            Assert.Contains($"name=\"{name}\"", section.ContentDisposition, StringComparison.Ordinal);
            using var bytes = new MemoryStream();
            section.Body.CopyTo(bytes);
            return bytes.ToArray();
        }
    }

    private Posted Post(ulong channel, JsonElement body)
    {
        var nonce = body.TryGetProperty("nonce", out var given) ? given.GetString() : null;
        if (_messages.Find(old => nonce is not null && old.Nonce == nonce) is { } known)
        {
            return known;
        }

        _messages.Add(new Posted(++_lastId, channel, nonce, body));
        return _messages[^1];
    }

    private ServerReply Edit(ulong message, JsonElement body)
    {
        var at = _messages.FindIndex(old => old.Id == message);
        _messages[at] = _messages[at] with { Body = body };
        return Sent(_messages[at]);
    }

    private ServerReply Open(ulong message, JsonElement body)
    {
        if (NoThreads is { } refusal)
        {
            return refusal;
        }

        if (!IsThread(body))
        {
            return ServerReply.Error(400, DiscordErrorCode.InvalidForm);
        }

        if (!_threads.TryAdd(message, ThreadFate.Open))
        {
            return ServerReply.Error(400, DiscordErrorCode.ThreadExists);
        }

        _opened.TrySetResult();
        return LostAnswers-- > 0
            ? ServerReply.Dropped
            : Shown(message) with
            {
                Status = 201,
                Held = Answering,
            };
    }

    /// <summary>CreateTextThreadWithMessageRequest of Discord's OpenAPI.</summary>
    private static bool IsThread(JsonElement body) =>
        body.GetProperty("name").GetString() is { Length: >= 1 and <= 100 }
        && body.GetProperty("auto_archive_duration").GetInt32() is 60 or 1440 or 4320 or 10080
        && body.EnumerateObject()
            .All(field => field.Name is "name" or "auto_archive_duration" or "rate_limit_per_user");

    /// <summary>A new message opens an archived thread again, unless it is locked.</summary>
    private ServerReply? Closed(ulong channel, bool opens)
    {
        switch (_threads.GetValueOrDefault(channel, ThreadFate.Open))
        {
            case ThreadFate.Archived when opens:
                _threads[channel] = ThreadFate.Open;
                return null;
            case ThreadFate.Archived:
                return ServerReply.Error(400, DiscordErrorCode.ThreadArchived);
            case ThreadFate.Locked:
                return ServerReply.Error(
                    403,
                    opens ? DiscordErrorCode.ThreadLocked : DiscordErrorCode.ThreadArchived
                );
            case ThreadFate.Deleted:
                return ServerReply.Error(404, DiscordErrorCode.UnknownChannel);
            default:
                return null;
        }
    }

    private static ServerReply Shown(ulong thread) =>
        ServerReply.Ok(
            $$$"""{"id":"{{{thread}}}","type":11,"guild_id":"12","parent_id":"13","name":"t","thread_metadata":{"archived":false,"locked":false}}"""
        );

    private ServerReply Heard(Posted message) => LostPosts-- > 0 ? ServerReply.Dropped : Sent(message);

    private static ServerReply Sent(Posted message) =>
        ServerReply.Ok(
            $$"""{"id":"{{message.Id}}","channel_id":"{{message.Channel}}","content":"","embeds":[],"components":[]}"""
        );

    private T Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return work();
        }
    }

    private static ulong Id(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}

internal enum ThreadFate
{
    Open,
    Archived,

    /// <summary>And archived, by a moderator.</summary>
    Locked,
    Deleted,
}
