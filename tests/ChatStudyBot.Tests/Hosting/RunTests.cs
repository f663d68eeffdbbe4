using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChatStudyBot.Hosting;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Hosting;

/// <summary>The bot as a whole, as a process of its own.</summary>
[Collection(AloneCollection.Name)]
public sealed class RunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_first_line_is_the_address_and_the_page_is_there()
    {
        await using var bot = await RunningBot.StartAsync(_folder);

        Assert.Matches(@"\AChatStudyBot: http://127\.0\.0\.1:\d+\z", bot.FirstLine);
        Assert.Equal("ok\n", await bot.Http.GetStringAsync("/healthz"));
        Assert.Equal("ready\n", await bot.Http.GetStringAsync("/readyz"));
        Assert.Contains("ChatStudyBot", await bot.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.True(
            File.Exists(_folder["data/chatstudybot.db"]),
            "The database is below the working directory."
        );
    }

    [Fact]
    public async Task Metrics_count_what_was_done()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");
        await bot.SayAsync("general", "/quiz 2 solo");

        var metrics = await bot.Http.GetStringAsync("/metrics");

        Assert.Contains("\nchatstudybot_notes 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nchatstudybot_rounds_total{mode=\"solo\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nchatstudybot_answers_total 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains(
            "chatstudybot_reply_duration_seconds_count{command=\"StartQuiz\"} 1\n",
            metrics,
            StringComparison.Ordinal
        );
        Assert.Matches(@"chatstudybot_commit_duration_seconds_count [1-9]", metrics);
        Assert.Matches(@"chatstudybot_questions [1-9]", metrics);
    }

    [Fact]
    public async Task It_stops_cleanly_on_sigterm_and_its_log_names_nobody()
    {
        await using var bot = await RunningBot.StartAsync(_folder);
        await bot.SayAsync("general", "/quiz 2 solo", player: "Hanako");

        var code = await bot.StopAsync();

        Assert.Equal(0, code);
        Assert.DoesNotContain(bot.Log, line => line.Contains("Hanako", StringComparison.Ordinal));
        Assert.All(bot.Log, line => Assert.StartsWith("{\"Timestamp\":", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_note_is_live_without_a_restart()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");

        _folder.Write("notes/messaging.md", StudyNotes.Messaging);

        await bot.UntilAsync(metrics =>
            metrics.Contains("\nchatstudybot_notes 2\n", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Notes_are_indexed_without_anybody_having_asked_and_again_when_they_change()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");
        var first = 0;
        await bot.UntilAsync(metrics => (first = Passages(metrics)) > 0);

        _folder.Write("notes/messaging.md", StudyNotes.Messaging);

        await bot.UntilAsync(metrics => Passages(metrics) > first);
    }

    [Fact]
    public async Task A_note_replaced_by_rename_is_live_too()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");
        var path = _folder.Write("elsewhere.md", "# 空\n");

        File.Move(path, _folder["notes/storage.md"], overwrite: true);

        await bot.UntilAsync(metrics =>
            metrics.Contains("\nchatstudybot_questions 0\n", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_questions_and_the_log_says_so()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");

        _folder.Write("notes/storage.md", StudyNotes.Broken);

        await bot.UntilAsync(_ =>
            bot.Log.Any(line => line.Contains("stays in use", StringComparison.Ordinal))
        );
        Assert.Matches(@"chatstudybot_questions [1-9]", await bot.Http.GetStringAsync("/metrics"));
    }

    [Fact]
    public async Task An_empty_folder_is_told_and_the_first_note_in_it_is_live()
    {
        Directory.CreateDirectory(_folder["notes"]);
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");
        await bot.UntilAsync(_ =>
            bot.Log.Any(line => line.Contains("holds no notes", StringComparison.Ordinal))
        );

        _folder.Write("notes/storage.md", StudyNotes.Storage);

        await bot.UntilAsync(metrics =>
            metrics.Contains("\nchatstudybot_notes 1\n", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_daily_backup_is_there_after_the_start()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "--Backup:Folder=backups");

        await bot.UntilAsync(_ =>
            Directory.Exists(_folder["backups"]) && Directory.GetFiles(_folder["backups"], "*.db") is [_]
        );
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var ended = await Ended.OfAsync(_folder, $"--Web:Url=http://127.0.0.1:{port}");

        AssertRefused(ended, $"Web:Url: port {port} is in use by another program.");
    }

    [Fact]
    public async Task A_second_bot_on_the_same_database_is_refused_by_name()
    {
        await using var bot = await RunningBot.StartAsync(_folder);

        var ended = await Ended.OfAsync(_folder, "--Web:Url=http://127.0.0.1:0");

        AssertRefused(ended, _folder["data/chatstudybot.db"]);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_sentence_and_stays_as_it_is()
    {
        var file = _folder.Write("data/chatstudybot.db", new string('x', 5000));

        var ended = await Ended.OfAsync(_folder, "--Web:Url=http://127.0.0.1:0");

        AssertRefused(ended, file);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_one_sentence()
    {
        _folder.Write("data", "a file where the folder should be");

        AssertRefused(await Ended.OfAsync(_folder, "--Web:Url=http://127.0.0.1:0"), _folder["data"]);
    }

    [Fact]
    public async Task Off_loopback_it_does_not_start_without_an_access_key()
    {
        var ended = await Ended.OfAsync(_folder, "--Web:Url=http://0.0.0.0:0");

        AssertRefused(ended, "Web:AccessKey: must be set, since Web:Url http://0.0.0.0:0");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_sentence()
    {
        AssertRefused(
            await Ended.OfAsync(_folder, "--Content:Path=nowhere"),
            "Content:Path: there is no folder "
        );
    }

    public void Dispose() => _folder.Dispose();

    private static int Passages(string metrics) =>
        int.Parse(metrics.Split("\nchatstudybot_passages ")[1].Split('\n')[0], CultureInfo.InvariantCulture);

    private static void AssertRefused(Ended ended, string words)
    {
        Assert.Equal((1, ""), (ended.Code, ended.Out));
        var sentence = Assert.Single(ended.Error.TrimEnd().Split('\n'));
        Assert.Contains(words, sentence, StringComparison.Ordinal);
    }
}
