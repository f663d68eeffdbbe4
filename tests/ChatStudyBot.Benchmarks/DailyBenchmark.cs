using System.Diagnostics;
using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Schedules in as many channels, all due in the same minute: how long the bot takes to post their questions on a
/// platform that refuses what is beyond its limits.
/// </summary>
internal static class DailyBenchmark
{
    private const int Most = 10_000;

    /// <summary>So long the bot has to start and read the schedules before they are due.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(40);

    /// <summary>At 50 a second it is 200 seconds at best.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(15);

    /// <param name="platform">Null: on both.</param>
    public static async Task RunAsync(string? platform = null, int schedules = Most)
    {
        if (platform is null or "discord")
        {
            await RunAsync(
                "discord",
                schedules,
                number => (1_100_000_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture),
                address =>
                    [
                        ("Discord:Token", "benchmark"),
                        // Interactions by HTTP: no gateway.
                        ("Discord:PublicKey", PlatformLimits.DiscordKey),
                        ("Discord:ApiBaseUrl", new Uri(address, PlatformLimits.DiscordPath).AbsoluteUri),
                    ]
            );
        }

        if (platform is null or "slack")
        {
            await RunAsync(
                "slack",
                schedules,
                number => string.Create(CultureInfo.InvariantCulture, $"C{number:d8}"),
                address =>
                    [
                        ("Slack:BotToken", "xoxb-benchmark"),
                        ("Slack:SigningSecret", "benchmark"),
                        ("Slack:ApiBaseUrl", new Uri(address, PlatformLimits.SlackPath).AbsoluteUri),
                    ]
            );
        }
    }

    private static async Task RunAsync(
        string platform,
        int schedules,
        Func<long, string> channel,
        Func<Uri, (string Key, string Value)[]> keys
    )
    {
        using var folder = new TemporaryFolder();
        await using var limits = await PlatformLimits.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var minute = TimeSpan.FromMinutes(1).Ticks;
        var due = new DateTimeOffset((now + Lead).Ticks / minute * minute, TimeSpan.Zero).AddMinutes(1);
        await FillAsync(folder.Path, platform, schedules, channel, TimeOnly.FromTimeSpan(due.TimeOfDay), now);
        var filled = TimeProvider.System.GetUtcNow() - now;
        using var bot = await BotProcess.StartAsync(
            folder.Path,
            [("Storage:ConnectionString", "Data Source=daily.db"), .. keys(limits.Address)]
        );
        var most = 0.0;
        var patience = Stopwatch.StartNew();
        while (limits.Posts.Count < schedules && patience.Elapsed < LongestRun)
        {
            await Task.Delay(500);
            most = Math.Max(most, bot.Megabytes);
        }

        var posts = limits.Posts.ToArray();
        var late = TimeProvider.System.GetUtcNow() - due - Stopwatch.GetElapsedTime(posts[^1].At);
        var took = Stopwatch.GetElapsedTime(posts[0].At, posts[^1].At);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{platform}: {posts.Length} posts into {posts.DistinctBy(post => post.Channel).Count()} channels, the last {late.TotalSeconds:F0} s after the minute ({took.TotalSeconds:F0} s after the first): {posts.Length / took.TotalSeconds:F1} a second, most in a second {MostInASecond(posts)}; {limits.TooMany} times 429; {most:F0} MB at most; {filled.TotalSeconds:F1} s to save the schedules, ready after {bot.Ready.TotalSeconds:F1} s"
            )
        );
    }

    private static async Task FillAsync(
        string folder,
        string platform,
        int schedules,
        Func<long, string> channel,
        TimeOnly time,
        DateTimeOffset now
    )
    {
        await using var store = StoreFactory.Open(
            "sqlite",
            "Data Source=daily.db",
            folder,
            TimeProvider.System
        );
        await Task.WhenAll(
            Enumerable
                .Range(1, schedules)
                .Select(number =>
                    store.Daily.AddAsync(
                        new DailySchedule
                        {
                            Id = new ScheduleId(new ChannelId(platform, "T1", channel(number)), 0),
                            Time = time,
                            Zone = "UTC",
                            Days = WeekDays.Every,
                            Topic = [],
                            Count = 1,
                            SetBy = new PlayerId(platform, "T1", "U1"),
                            SetByName = "Manager",
                            Since = now,
                        },
                        string.Create(CultureInfo.InvariantCulture, $"set-{number}"),
                        CancellationToken.None
                    )
                )
        );
    }

    private static int MostInASecond((string Channel, long At)[] posts)
    {
        var (first, most) = (0, 0);
        for (var last = 0; last < posts.Length; last++)
        {
            while (Stopwatch.GetElapsedTime(posts[first].At, posts[last].At) >= TimeSpan.FromSeconds(1))
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
