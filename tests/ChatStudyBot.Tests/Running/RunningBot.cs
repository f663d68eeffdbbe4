using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Running;

/// <summary>The bot as a process of its own, on a free port.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _errors;

    private RunningBot(
        Process process,
        Uri address,
        string firstLine,
        Task errors,
        ConcurrentQueue<string> log
    )
    {
        _process = process;
        _errors = errors;
        Address = address;
        FirstLine = firstLine;
        Log = log;
        Http = new HttpClient { BaseAddress = address, Timeout = Patience.Longest };
    }

    public Uri Address { get; }

    public string FirstLine { get; }

    /// <summary>Standard error, line by line.</summary>
    public ConcurrentQueue<string> Log { get; }

    public HttpClient Http { get; }

    public int Id => _process.Id;

    public static Task<RunningBot> StartAsync(TempFolder folder, params string[] arguments) =>
        StartAsync(BuiltBot.Call(folder.Path, ["--Web:Url=http://127.0.0.1:0", .. arguments]));

    public static async Task<RunningBot> StartAsync(ProcessStartInfo call)
    {
        var process = Process.Start(call)!;
        var log = new ConcurrentQueue<string>();
        var errors = ReadLinesAsync(process.StandardError, log);
        using var patience = new CancellationTokenSource(Patience.Longest);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        if (line is null)
        {
            await errors;
            process.Dispose();
            throw new InvalidOperationException($"The bot did not start: {string.Join('\n', log)}");
        }

        var address = new Uri(line.Split(' ')[^1]);
        return new RunningBot(process, address, line, errors, log);
    }

    /// <summary>As <c>kill -9</c>: the process gets no chance to do anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As <c>kill</c>: SIGTERM. The log is whole then.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience.Longest);
        await _process.WaitForExitAsync(patience.Token);
        await _errors;
        return _process.ExitCode;
    }

    /// <summary>As somebody types it into the page.</summary>
    public async Task<string> SayAsync(string channel, string text, string player = "Aoi")
    {
        using var response = await Http.PostAsJsonAsync(
            $"/chat/{channel}/command",
            new
            {
                name = player,
                delivery = Guid.NewGuid().ToString("N"),
                language = "ja",
                text,
            }
        );
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Looks at the metrics until they are as expected.</summary>
    /// <exception cref="TimeoutException">They never were.</exception>
    public async Task UntilAsync(Func<string, bool> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var metrics = await Http.GetStringAsync("/metrics");
            if (isSo(metrics))
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(start) > Patience.Longest)
            {
                throw new TimeoutException($"Waited in vain: {metrics}\n{string.Join('\n', Log)}");
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        await _errors;
        _process.Dispose();
    }

    private static async Task ReadLinesAsync(StreamReader reader, ConcurrentQueue<string> lines)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Enqueue(line);
        }
    }
}
