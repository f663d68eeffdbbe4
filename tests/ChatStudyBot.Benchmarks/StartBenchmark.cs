using System.Globalization;

namespace ChatStudyBot.Benchmarks;

/// <summary>Start to ready on the shipped content, five times, and the memory of the idle bot after half a minute.</summary>
internal static class StartBenchmark
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        for (var run = 1; run <= 5; run++)
        {
            using var bot = await BotProcess.StartAsync(folder.Path);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"start {run}: ready after {bot.Ready.TotalSeconds:F2} s, {bot.Megabytes:F0} MB"
                )
            );
            if (run == 5)
            {
                await Task.Delay(Idle);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"idle for {Idle.TotalSeconds:F0} s: {bot.Megabytes:F0} MB"
                    )
                );
            }
        }
    }
}
