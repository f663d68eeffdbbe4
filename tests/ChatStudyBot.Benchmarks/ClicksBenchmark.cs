using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Benchmarks;

/// <summary>
/// Click to acknowledgement at a steady 200 clicks a second by 100 people in the channels of the local chat, the
/// answer on the disk by then.
/// </summary>
internal static partial class ClicksBenchmark
{
    private const int Players = 100;
    private const int ClicksPerSecond = 200;
    private static readonly string[] Channels = ["general", "aws", "random"];
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(60);

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        using var bot = await BotProcess.StartAsync(folder.Path);
        using var http = new HttpClient { BaseAddress = bot.Address };
        var codes = new List<(string Channel, string Code)>();
        foreach (var channel in Channels)
        {
            await PostAsync(
                http,
                channel,
                "command",
                0,
                "start-" + channel,
                "/quiz 5 open 600s single",
                null
            );
            codes.AddRange((await ChoicesAsync(http, channel)).Select(code => (channel, code)));
        }

        await ClickAsync(http, codes, Warmup, "warm");
        var waits = await ClickAsync(http, codes, Measured, "click");
        waits.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{waits.Count} clicks, all saved: median {At(waits, 0.5):F1} ms, 90% {At(waits, 0.9):F1}, 99% {At(waits, 0.99):F1}, worst {waits[^1]:F1}; {bot.Megabytes:F0} MB"
            )
        );
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    /// <summary>The first question comes five seconds after the start.</summary>
    private static async Task<string[]> ChoicesAsync(HttpClient http, string channel)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(20))
        {
            var html = await http.GetStringAsync($"/chat/{channel}/messages");
            var codes = Choice.Matches(html).Select(match => match.Value).Distinct().ToArray();
            if (codes.Length > 0)
            {
                return codes;
            }
            await Task.Delay(200);
        }
        throw new TimeoutException($"No question came in {channel}.");
    }

    private static async Task<List<double>> ClickAsync(
        HttpClient http,
        List<(string Channel, string Code)> codes,
        TimeSpan duration,
        string run
    )
    {
        var clicks = new List<Task<double>>();
        var watch = Stopwatch.StartNew();
        for (var click = 0; watch.Elapsed < duration; click++)
        {
            var due = TimeSpan.FromSeconds(click / (double)ClicksPerSecond);
            if (due > watch.Elapsed)
            {
                await Task.Delay(due - watch.Elapsed);
            }
            var (channel, code) = codes[click * 7 % codes.Count];
            var delivery = string.Create(CultureInfo.InvariantCulture, $"{run}-{click:d8}");
            clicks.Add(ClickOnceAsync(http, channel, click % Players, delivery, code));
        }
        return [.. await Task.WhenAll(clicks)];
    }

    private static async Task<double> ClickOnceAsync(
        HttpClient http,
        string channel,
        int player,
        string delivery,
        string code
    )
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await PostAsync(http, channel, "action", player, delivery, null, code);
        var wait = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return JsonDocument.Parse(answer).RootElement.GetProperty("isSaved").GetBoolean()
            ? wait
            : throw new InvalidDataException($"A click was not saved: {answer}");
    }

    private static async Task<string> PostAsync(
        HttpClient http,
        string channel,
        string what,
        int player,
        string delivery,
        string? text,
        string? code
    )
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Player {player}");
        using var response = await http.PostAsJsonAsync(
            $"/chat/{channel}/{what}",
            new
            {
                name,
                delivery,
                language = "ja",
                text,
                code,
            }
        );
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("r:[0-9a-f]{12}:[0-9]+:choose:[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Choice { get; }
}
