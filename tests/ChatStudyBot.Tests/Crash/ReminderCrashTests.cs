using System.Collections.Concurrent;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Storage;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Crash;

/// <summary>
/// The real process, killed again and again between the post of a reminder and the note that it was posted: nobody is
/// told twice, and nobody is left out unless it is noted that nobody can say whether he was told.
/// </summary>
public sealed class ReminderCrashTests : IDisposable
{
    /// <summary>A kill uses up two of them at most, so that there is always somebody left.</summary>
    private const int People = 12;
    private const int Kills = 6;

    /// <summary>The day begins at noon from the test on, so that no reminder falls into another day meanwhile.</summary>
    private readonly string _rollover = $"{TimeProvider.System.GetUtcNow().AddHours(12):HH}:00";
    private readonly TempFolder _folder = new();
    private readonly ConcurrentDictionary<string, string> _told = new();
    private readonly ConcurrentQueue<string> _toldTwice = new();
    private readonly ConcurrentDictionary<string, bool> _edited = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource _arrived = new();
    private TaskCompletionSource _killed = new();

    /// <summary>Whether the first post of a bot is answered only when it is gone, as every later one is.</summary>
    private bool _isHeld;

    /// <summary>Of whom nobody can say whether they were told, and who are not told any more.</summary>
    private string[] _perhapsTold = [];

    [Fact]
    public async Task On_Discord_everybody_is_told_once()
    {
        await using var discord = await DiscordServer.StartAsync(new ManualTime());
        discord.Otherwise = AnswerAsDiscord;
        string[] arguments =
        [
            $"--Discord:ApiBaseUrl={discord.Api}",
            $"--Discord:Token={DiscordServer.Token}",
            $"--Discord:PublicKey={new string('0', 64)}",
        ];
        await PrepareAsync("discord", "12", number => $"9{number}");

        await KillAsync(arguments, arePostsKnownAgain: true);

        Assert.Equal(People, _told.Count);
        Assert.Equal(
            0,
            Count("SELECT count(*) FROM message WHERE platform_id IS NULL AND key LIKE 'reminder:%'")
        );
        // What is known to be posted is only edited.
        await using (var bot = await StartAsync(arguments))
        {
            var known = Count(
                "SELECT count(*) FROM message WHERE key LIKE 'reminder:%' AND platform_id <> '?'"
            );
            Assert.True(known > 0, "No reminder was noted.");
            await Patience.UntilAsync(
                () => _edited.Count >= known,
                "the edits of what is known to be posted"
            );
            Assert.Equal(0, await bot.StopAsync());
        }

        Assert.Equal(People, _told.Count);
        Assert.Empty(_toldTwice);
        await CheckAsync();
    }

    [Fact]
    public async Task On_Slack_which_knows_no_post_again_nobody_is_told_twice()
    {
        await using var slack = await SlackServer.StartAsync(new ManualTime());
        slack.Otherwise = AnswerAsSlack;
        await PrepareAsync("slack", "T1", number => $"U{number}");

        await KillAsync(
            [
                $"--Slack:ApiBaseUrl={slack.Api}",
                $"--Slack:BotToken={SlackServer.BotToken}",
                "--Slack:SigningSecret=secret",
            ],
            arePostsKnownAgain: false
        );

        Assert.Equal(People, _told.Keys.Union(_perhapsTold).Count());
        // A kill that holds nothing can fall between the note that somebody may be told and the post.
        Assert.InRange(_told.Count, People - Kills / 2, People);
        Assert.Empty(_toldTwice);
        await CheckAsync();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>People who want to be reminded, at an hour that has just gone by, of a topic they learn.</summary>
    private async Task PrepareAsync(string platform, string team, Func<int, string> user)
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        var bank = await Ended.OfAsync(_folder, "bank", "export", "notes", "--format", "jsonl");
        var topic = JsonElement
            .Parse(bank.Out.Split('\n')[0])
            .GetProperty("topic")
            .EnumerateArray()
            .Select(name => name.GetString()!)
            .First();
        var now = TimeProvider.System.GetUtcNow();
        await using var store = StoreFactory.Open(
            "sqlite",
            "Data Source=bot.db",
            _folder.Path,
            TimeProvider.System
        );
        foreach (var number in Enumerable.Range(1, People))
        {
            var player = new PlayerId(platform, team, user(number));
            await store.Reviews.LearnAsync(player, [topic], true, CancellationToken.None);
            await store.Settings.AppendAsync(
                new SettingChange(
                    new SettingOwner.OfPlayer(player),
                    Setting.Reminder,
                    SettingText.OfTime(TimeOnly.FromDateTime(now.AddMinutes(-1).DateTime)),
                    player,
                    now.AddDays(-2)
                ),
                CancellationToken.None
            );
        }
    }

    /// <summary>Every other time before the post is answered, else when it has just been; then lets it go on to the end.</summary>
    private async Task KillAsync(string[] arguments, bool arePostsKnownAgain)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            Reset(isHeld: kill % 2 == 0);
            await using var bot = await StartAsync(arguments);
            await _arrived.Task.Soon("a reminder");
            await bot.KillAsync();
            _killed.SetResult();
        }

        Reset(isHeld: false);
        _killed.SetResult();
        if (!arePostsKnownAgain)
            _perhapsTold = PerhapsTold();
        await using (var bot = await StartAsync(arguments))
        {
            await Patience.UntilAsync(
                () => _told.Keys.Union(_perhapsTold).Count() == People,
                "everybody's reminder"
            );
            Assert.Equal(0, await bot.StopAsync());
        }
    }

    private void Reset(bool isHeld)
    {
        lock (_lock)
        {
            (_arrived, _killed, _isHeld) = (new(), new(), isHeld);
        }
    }

    private Task<RunningBot> StartAsync(string[] arguments) =>
        RunningBot.StartAsync(
            _folder,
            [
                "--Content:Path=notes",
                "--Storage:ConnectionString=Data Source=bot.db",
                "--Team:TimeZone=UTC",
                $"--Team:DayRollover={_rollover}",
                .. arguments,
            ]
        );

    private ServerReply? AnswerAsDiscord(SentRequest request) =>
        request.At.Split([' ', '/', '?'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["GET", _, _, "applications", "@me"] => ServerReply.Ok("""{"id":"11","name":"bot"}"""),
            [_, _, _, "applications", _, "commands", ..] => ServerReply.Ok("[]"),
            ["POST", _, _, "users", "@me", "channels"] => ServerReply.Ok(
                $$"""{"id":"{{request.Json.GetProperty("recipient_id").GetString()}}","type":1}"""
            ),
            ["POST", _, _, "channels", var channel, "messages"] => Tell(
                channel,
                request.Json.GetProperty("nonce").GetString()!,
                $$"""{"id":"7{{channel}}","channel_id":"{{channel}}","content":"","embeds":[],"components":[]}"""
            ),
            ["PATCH", _, _, "channels", var channel, "messages", var message] => Edit(channel, message),
            _ => null,
        };

    private ServerReply? AnswerAsSlack(SentRequest request) =>
        request.At.Split([' ', '/', '?'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            [.., "auth.test"] => ServerReply.Ok("""{"ok":true,"team":"Study","user":"studybot"}"""),
            [.., "chat.postMessage"] => Tell(
                request.Json.GetProperty("channel").GetString()!,
                // It has none: every post is another message.
                Guid.NewGuid().ToString(),
                """{"ok":true,"channel":"D1","ts":"1700000000.000100"}"""
            ),
            _ => null,
        };

    private ServerReply Tell(string person, string nonce, string body)
    {
        lock (_lock)
        {
            if (_told.GetOrAdd(person, nonce) != nonce)
            {
                _toldTwice.Enqueue(person);
            }

            var isFirst = _arrived.TrySetResult();
            return ServerReply.Ok(body) with
            {
                Held = isFirst && !_isHeld ? Task.CompletedTask : _killed.Task,
            };
        }
    }

    private ServerReply Edit(string channel, string message)
    {
        _edited[channel] = true;
        return ServerReply.Ok(
            $$"""{"id":"{{message}}","channel_id":"{{channel}}","content":"","embeds":[],"components":[]}"""
        );
    }

    private int Count(string sql)
    {
        using var connection = Connect();
        return connection.ExecuteScalar<int>(sql);
    }

    private string[] PerhapsTold()
    {
        using var connection = Connect();
        return
        [
            .. connection
                .Query<string>("SELECT key FROM message WHERE key LIKE 'reminder:%' AND platform_id = '?'")
                .Select(key => PlayerId.Parse(key["reminder:".Length..key.LastIndexOf(':')]).User),
        ];
    }

    private SqliteConnection Connect() => new($"Data Source={_folder["bot.db"]};Pooling=False");

    private async Task CheckAsync()
    {
        var check = await Ended.OfAsync(
            _folder,
            "db",
            "check",
            "--Storage:ConnectionString=Data Source=bot.db"
        );
        Assert.Equal((0, ""), (check.Code, check.Error));
    }
}
