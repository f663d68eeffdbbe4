using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Crash;

/// <summary>The real process, killed again and again in the middle of a mock exam.</summary>
public sealed partial class ExamCrashTests : IDisposable
{
    private const int Kills = 8;
    private const int Questions = 8;

    private const string Blueprint = """
        code: TST-01
        title: { ja: 試し, en: Trial }
        questions: 8
        minutes: 60
        pass: 700
        domains:
          - title: { ja: 保管, en: Storage }
            weight: 100
            topics: [ストレージクラス, S3 の機能, SQS の機能]
        """;

    private readonly TempFolder _folder = new();
    private readonly Random _chance = new(20261126);
    private readonly HashSet<string> _acknowledged = [];
    private int _deliveries;

    [Fact]
    public async Task No_acknowledged_answer_is_lost_and_the_exam_is_handed_in_once()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        _folder.Write("notes/messaging.md", StudyNotes.Messaging);
        _folder.Write("notes/exams/tst.yaml", Blueprint);
        var log = new AnswerLog(_folder["data/chatstudybot.db"]);
        string? quiz = null;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var bot = await StartAsync();
            quiz ??= await BeginAsync(bot);
            Assert.Contains(
                $"x:{quiz}:show",
                await PostAsync(bot, "command", NewDelivery(), text: "/exam"),
                StringComparison.Ordinal
            );
            // The first click of a process takes its time; from then on they take milliseconds.
            await AnswerOnceAsync(bot, quiz);
            var wait = TimeSpan.FromMilliseconds(_chance.Next(40));
            var answers = AnswerAsync(bot, quiz);
            await Task.Delay(wait);
            await bot.KillAsync();
            await answers;
            var deliveries = log.Deliveries();
            Assert.DoesNotContain(_acknowledged, delivery => !deliveries.ContainsKey(delivery));
            Assert.DoesNotContain(deliveries.Values, count => count != 1);
            Assert.Equal(0, log.Marks());
        }

        await using (var bot = await StartAsync())
        {
            await PostAsync(bot, "action", NewDelivery(), code: $"r:{quiz}:0:choose:0");
            var report = await PostAsync(bot, "action", NewDelivery(), code: $"x:{quiz}:confirm");
            await PostAsync(bot, "action", NewDelivery(), code: $"x:{quiz}:confirm");
            var blank = Questions - log.Marks();
            Assert.Contains($"未解答 {blank}問", report, StringComparison.Ordinal);
            Assert.Empty(log.WrongMarks());
            Assert.Empty(log.Unmarked());
            Assert.Equal(0, await bot.StopAsync());
        }

        Assert.NotEmpty(_acknowledged);
        var check = await Ended.OfAsync(_folder, "db", "check");
        Assert.Equal((0, ""), (check.Code, check.Error));
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunningBot> StartAsync() => RunningBot.StartAsync(_folder, "--Content:Path=notes");

    private async Task<string> BeginAsync(RunningBot bot)
    {
        var intro = await PostAsync(bot, "command", NewDelivery(), text: "/exam tst");
        var card = await PostAsync(bot, "action", NewDelivery(), code: BeginCode.Match(intro).Value);
        return QuizCode.Match(card).Groups["quiz"].Value;
    }

    /// <summary>One click after the other until the bot is gone.</summary>
    private async Task AnswerAsync(RunningBot bot, string quiz)
    {
        try
        {
            while (true)
            {
                await AnswerOnceAsync(bot, quiz);
            }
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            // Killed in the middle of it: that click was not acknowledged.
        }
    }

    private async Task AnswerOnceAsync(RunningBot bot, string quiz)
    {
        var delivery = NewDelivery();
        var code = $"r:{quiz}:{_chance.Next(Questions)}:choose:{_chance.Next(3)}";
        var answer = await PostAsync(bot, "action", delivery, code: code);
        if (JsonDocument.Parse(answer).RootElement.GetProperty("isSaved").GetBoolean())
        {
            _acknowledged.Add(delivery);
        }
    }

    private string NewDelivery() => $"exam-{++_deliveries:d6}";

    private static async Task<string> PostAsync(
        RunningBot bot,
        string what,
        string delivery,
        string? text = null,
        string? code = null
    )
    {
        using var response = await bot.Http.PostAsJsonAsync(
            $"/chat/general/{what}",
            new
            {
                name = "Aoi",
                delivery,
                language = "ja",
                text,
                code,
            }
        );
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("e:[0-9a-f]{12}:begin", RegexOptions.CultureInvariant)]
    private static partial Regex BeginCode { get; }

    [GeneratedRegex("x:(?<quiz>[0-9a-f]{12}):", RegexOptions.CultureInvariant)]
    private static partial Regex QuizCode { get; }
}
