using System.Globalization;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;
using Xunit.Abstractions;

namespace ChatStudyBot.Tests.Crash;

/// <summary>
/// The real process, killed as by <c>kill -9</c> again and again while people play. What they were told is saved
/// must be on the disk, once.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Seed and number of kills can be set to look for what this run does not find.</summary>
    private static readonly int Seed = Setting("CHATSTUDYBOT_CRASH_SEED", 20261124);
    private static readonly int Kills = Setting("CHATSTUDYBOT_CRASH_KILLS", 50);

    /// <summary>How many kills fall between a click and its acknowledgement is chance: so many are waited for.</summary>
    private static readonly int EnoughInMidClick = Math.Min(15, Kills / 3);

    private readonly TempFolder _folder = new();
    private readonly Random _chance = new(Seed);

    [Fact]
    public async Task No_acknowledged_answer_is_lost_or_scored_twice_and_every_round_goes_on()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        _folder.Write("notes/messaging.md", StudyNotes.Messaging);
        var crowd = new Crowd(_chance);
        var log = new AnswerLog(_folder["data/chatstudybot.db"]);
        var (kills, inMidClick, roundsCompared) = (0, 0, 0);
        IReadOnlyList<OpenRound> before = [];
        var lastSeen = DateTimeOffset.MinValue;
        while (kills < Kills || (inMidClick < EnoughInMidClick && kills < 2 * Kills))
        {
            var startedAt = TimeProvider.System.GetUtcNow();
            await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");
            var (least, most) = (startedAt - lastSeen, TimeProvider.System.GetUtcNow() - lastSeen);
            roundsCompared += Compare(before, log.OpenRounds(), least, most);
            inMidClick += await crowd.RepeatUnansweredAsync(bot) > 0 ? 1 : 0;
            await crowd.KeepGoingAsync(bot);
            var choices = await ChoicesAsync(crowd, bot);
            await crowd.ClickAsync(bot, choices);
            if (_chance.Next(3) == 0)
            {
                await crowd.SkipAsync(bot);
            }

            before = log.OpenRounds();
            var clicks = crowd.ClickAsync(bot, choices);
            // On an idle machine a click is acknowledged within a few milliseconds.
            await Task.Delay(TimeSpan.FromMilliseconds(_chance.Next(5)));
            await bot.KillAsync();
            await clicks;
            lastSeen = log.LastSignOfLife();
            kills++;
            AssertLog(crowd, log);
        }

        await AssertLastAsync(crowd, log);
        output.WriteLine(
            $"seed {Seed}: {kills} kills, {inMidClick} between a click and its acknowledgement, "
                + $"{crowd.Acknowledged.Count} answers acknowledged, {log.Marks()} marks, {roundsCompared} rounds gone on with"
        );
        Assert.True(inMidClick > 0, "No kill was in the middle of a click.");
        Assert.True(roundsCompared >= Kills, $"Only {roundsCompared} rounds were open over a kill.");
        Assert.True(log.Marks() > 0, "No round was ever marked.");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(string Channel, string Code)[]> ChoicesAsync(Crowd crowd, RunningBot bot)
    {
        var choices = new List<(string, string)>();
        foreach (var channel in Crowd.Channels)
        {
            choices.AddRange((await Crowd.OpenCodesAsync(bot, channel)).Select(code => (channel, code)));
        }

        choices.AddRange((await crowd.StartSoloAsync(bot)).Select(code => ("general", code)));
        return [.. choices];
    }

    private static void AssertLog(Crowd crowd, AnswerLog log)
    {
        var deliveries = log.Deliveries();
        Assert.DoesNotContain(crowd.Acknowledged, delivery => !deliveries.ContainsKey(delivery));
        Assert.DoesNotContain(deliveries.Values, count => count != 1);
        Assert.Empty(log.WrongMarks());
        Assert.Empty(log.Unmarked());
    }

    /// <summary>The same shuffle, and the time that was left at the last sign of life.</summary>
    /// <param name="least">The bot was away for so long.</param>
    /// <param name="most">And for no longer, however long the machine took to start it.</param>
    private static int Compare(
        IReadOnlyList<OpenRound> before,
        IReadOnlyList<OpenRound> after,
        TimeSpan least,
        TimeSpan most
    )
    {
        var compared = 0;
        foreach (var round in after)
        {
            if (
                before.FirstOrDefault(old => (old.Quiz, old.Index) == (round.Quiz, round.Index))
                is not { } old
            )
            {
                continue;
            }

            compared++;
            Assert.Equal(old.Order, round.Order);
            if ((old.Deadline, round.Deadline) is ({ } was, { } moved))
            {
                Assert.InRange(moved - was, least, most);
            }
        }

        return compared;
    }

    /// <summary>Once more up: clicks that were never answered are sent again, and the database is sound.</summary>
    private async Task AssertLastAsync(Crowd crowd, AnswerLog log)
    {
        await using (var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes"))
        {
            await crowd.RepeatUnansweredAsync(bot);
            AssertLog(crowd, log);
            Assert.Equal(0, await bot.StopAsync());
        }

        var check = await Ended.OfAsync(_folder, "db", "check");
        Assert.Equal((0, ""), (check.Code, check.Error));
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : standard;
}
