using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace ChatStudyBot.Tests.Crash;

/// <summary>
/// The real process, killed again and again between claiming and posting a question of the day, and between an answer
/// to one and its score.
/// </summary>
public sealed partial class DailyCrashTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Each with a schedule of its own, whose moment comes while the bot is down.</summary>
    private const int Claims = 4;
    private const int Kills = 2 * Claims;
    private const int Clickers = 4;

    private readonly TempFolder _folder = new();
    private readonly Random _chance = new(20261126);
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new();
    private readonly ConcurrentQueue<Sent> _unanswered = new();
    private int _deliveries;

    [Fact]
    public async Task Each_day_is_posted_once_and_no_acknowledged_answer_is_lost_or_scored_twice()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        _folder.Write("notes/messaging.md", StudyNotes.Messaging);
        var log = new AnswerLog(_folder["data/chatstudybot.db"]);
        await SetSchedulesAsync();
        var (unposted, asked) = (0, 0);
        for (var kill = 0; kill < Kills; kill += 2)
        {
            var schedule = (kill / 2) + 1;
            MakeDue(schedule);
            // How many of the later kills come before the post is chance: the first one surely does.
            HoldPosts(isHeld: schedule == 1);
            unposted += await KillAtClaimAsync(schedule, log);
            HoldPosts(isHeld: false);
            asked += await KillAtAnswersAsync(schedule, log);
            AssertAnswers(log);
        }

        await using (var bot = await StartAsync())
        {
            await RepeatUnansweredAsync(bot);
            AssertAnswers(log);
            Assert.Empty(log.UnmarkedOfTheDay());
            Assert.Empty(log.Unmarked());
            Assert.Equal(Enumerable.Range(1, Claims), log.ClaimedDays());
            var posts = log.DailyPosts();
            Assert.Equal(Claims + asked, posts.Count);
            await Patience.UntilAsync(
                () => log.DailyPosts().All(post => post.WasPut),
                "the posts of all days"
            );
            Assert.Equal(posts.Count, Titles(await ChannelAsync(bot)));
            Assert.Equal(0, await bot.StopAsync());
        }

        output.WriteLine(
            $"{Kills} kills, {unposted} between claim and post, {_acknowledged.Count} answers acknowledged, {log.Marks()} marks"
        );
        Assert.True(unposted > 0, "No kill was between claiming a day and posting its question.");
        Assert.NotEmpty(_acknowledged);
        var check = await Ended.OfAsync(_folder, "db", "check");
        Assert.Equal((0, ""), (check.Code, check.Error));
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunningBot> StartAsync() => RunningBot.StartAsync(_folder, "--Content:Path=notes");

    /// <summary>
    /// At local times that have just gone by, so that each is due the next day; and as many that are not due for half a
    /// day, of which questions are asked for meanwhile.
    /// </summary>
    private async Task SetSchedulesAsync()
    {
        await using var bot = await StartAsync();
        await bot.UntilAsync(metrics => Questions.IsMatch(metrics));
        var now = TimeZoneInfo.ConvertTime(
            TimeProvider.System.GetUtcNow(),
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")
        );
        for (var schedule = 1; schedule <= 2 * Claims; schedule++)
        {
            var moment = now.AddMinutes(-schedule).AddHours(schedule <= Claims ? 0 : 12);
            var time = moment.ToString("HH:mm", CultureInfo.InvariantCulture);
            Assert.Contains("設定しました", await bot.SayAsync("general", $"/daily {time}"));
        }

        Assert.Equal(0, await bot.StopAsync());
    }

    /// <summary>As though it had been set an hour earlier: its moment lies between then and now.</summary>
    private void MakeDue(int schedule) =>
        Assert.Equal(
            1,
            Execute(
                "UPDATE daily_schedule SET since = since - @TicksPerHour WHERE number = @schedule",
                new { TimeSpan.TicksPerHour, schedule }
            )
        );

    /// <summary>As though the disk had no room for a post, which is tried again and again.</summary>
    private void HoldPosts(bool isHeld) =>
        Execute(
            isHeld
                ? "CREATE TRIGGER held BEFORE INSERT ON message BEGIN SELECT raise(FAIL, 'held'); END"
                : "DROP TRIGGER IF EXISTS held"
        );

    /// <summary>While the bot is down.</summary>
    private int Execute(string sql, object? values = null)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = _folder["data/chatstudybot.db"],
                Pooling = false,
            }.ToString()
        );
        return connection.Execute(sql, values);
    }

    /// <returns>1 when its question was not posted yet.</returns>
    private async Task<int> KillAtClaimAsync(int schedule, AnswerLog log)
    {
        await using var bot = await StartAsync();
        await Patience.UntilAsync(() => log.ClaimedDays().Contains(schedule), "the claim of the day");
        // The first at once, each one after it a little later.
        await Task.Delay(TimeSpan.FromMilliseconds(5 * (schedule - 1)));
        await bot.KillAsync();
        return log.DailyPosts().Single(post => post.Schedule == schedule).WasPut ? 0 : 1;
    }

    /// <summary>People answer what is open, and a manager asks for one more, until the bot is gone.</summary>
    /// <returns>How many questions were asked for beside those of the days.</returns>
    private async Task<int> KillAtAnswersAsync(int schedule, AnswerLog log)
    {
        await using var bot = await StartAsync();
        Assert.Empty(log.UnmarkedOfTheDay());
        await Patience.UntilAsync(() => log.DailyPosts().All(post => post.WasPut), "the posts of all days");
        await RepeatUnansweredAsync(bot);
        var codes = Choices(await ChannelAsync(bot));
        Assert.NotEmpty(codes);
        // The first click of a process takes its time; from then on they take milliseconds.
        await SendAsync(bot, Click(codes));
        var wait = TimeSpan.FromMilliseconds(_chance.Next(40));
        var clicks = Task.WhenAll(Enumerable.Range(0, Clickers).Select(_ => ClickOnAsync(bot, codes)));
        var asking = SendAsync(
            bot,
            new Sent("command", "Aoi", NewDelivery(), $"/daily now {Claims + schedule}", null)
        );
        await Task.Delay(wait);
        await bot.KillAsync();
        await clicks;
        await asking;
        return 1;
    }

    /// <summary>One click after the other until the bot is gone.</summary>
    private async Task ClickOnAsync(RunningBot bot, IReadOnlyList<string> codes)
    {
        while (await SendAsync(bot, Click(codes)))
        {
            // There is always one under way.
        }
    }

    /// <summary>Everybody answers once.</summary>
    private Sent Click(IReadOnlyList<string> codes)
    {
        lock (_chance)
        {
            var delivery = NewDelivery();
            return new Sent("action", $"by-{delivery}", delivery, null, codes[_chance.Next(codes.Count)]);
        }
    }

    /// <summary>As a browser does when the answer did not come: the same once more, with the same key.</summary>
    private async Task RepeatUnansweredAsync(RunningBot bot)
    {
        var sent = _unanswered.ToArray();
        _unanswered.Clear();
        foreach (var one in sent)
        {
            Assert.True(await SendAsync(bot, one));
        }
    }

    /// <returns>False when the bot is gone.</returns>
    private async Task<bool> SendAsync(RunningBot bot, Sent sent)
    {
        try
        {
            using var response = await bot.Http.PostAsJsonAsync(
                $"/chat/general/{sent.What}",
                new
                {
                    name = sent.Player,
                    delivery = sent.Delivery,
                    language = "ja",
                    text = sent.Text,
                    code = sent.Code,
                }
            );
            var answer = await response.Content.ReadAsStringAsync();
            if (sent.Code is not null && JsonElement.Parse(answer).GetProperty("isSaved").GetBoolean())
            {
                _acknowledged[sent.Delivery] = true;
            }

            return true;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            _unanswered.Enqueue(sent);
            return false;
        }
    }

    private void AssertAnswers(AnswerLog log)
    {
        var deliveries = log.Deliveries();
        Assert.DoesNotContain(_acknowledged.Keys, delivery => !deliveries.ContainsKey(delivery));
        Assert.DoesNotContain(deliveries.Values, count => count != 1);
        Assert.Empty(log.WrongMarks());
    }

    private static Task<string> ChannelAsync(RunningBot bot) =>
        bot.Http.GetStringAsync("/chat/general/messages");

    private static string[] Choices(string html) =>
        [.. ChoiceCode.Matches(html).Select(match => match.Value).Distinct()];

    private static int Titles(string html) => Title.Count(html);

    private string NewDelivery() =>
        string.Create(CultureInfo.InvariantCulture, $"daily-{Interlocked.Increment(ref _deliveries):d6}");

    [GeneratedRegex("r:[0-9a-f]{12}:0:choose:[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex ChoiceCode { get; }

    [GeneratedRegex("今日の一問（", RegexOptions.CultureInvariant)]
    private static partial Regex Title { get; }

    [GeneratedRegex("^chatstudybot_questions [1-9]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Questions { get; }

    /// <summary>Something that somebody typed or pressed.</summary>
    private sealed record Sent(string What, string Player, string Delivery, string? Text, string? Code);
}
