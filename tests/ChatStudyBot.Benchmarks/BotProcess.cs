using System.Diagnostics;
using System.Globalization;

namespace ChatStudyBot.Benchmarks;

/// <summary>The bot as it was built beside this program, in a process of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    private BotProcess(Process process, Uri address, TimeSpan ready)
    {
        _process = process;
        Address = address;
        Ready = ready;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first line.</summary>
    public TimeSpan Ready { get; }

    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <param name="keys">Of the configuration, beyond those that every benchmark wants.</param>
    public static async Task<BotProcess> StartAsync(string folder, params (string Key, string Value)[] keys)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ChatStudyBot.dll"));
        start.ArgumentList.Add("--Web:Url=http://127.0.0.1:0");
        start.ArgumentList.Add("--Logging:LogLevel:Default=Warning");
        foreach (var (key, value) in keys)
        {
            start.ArgumentList.Add($"--{key}={value}");
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        var line =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The bot ended before it was ready.");
        return new BotProcess(process, new Uri(line.Split(' ')[^1]), watch.Elapsed);
    }

    public void Dispose()
    {
        using (
            var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])
        )
        {
            kill.WaitForExit();
        }
        _process.WaitForExit();
        _process.Dispose();
    }
}
