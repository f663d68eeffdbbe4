using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>The real bot as people run it, with a data folder of its own that outlives a restart.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private const string Ready = "ChatStudyBot: ";

    private readonly string _folder = Directory.CreateTempSubdirectory("chatstudybot-web-").FullName;
    private readonly StringBuilder _errors = new();
    private Process? _process;

    private BotProcess() { }

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <param name="notes">Files of the notes folder, by name.</param>
    /// <param name="isNew">Nobody has given a command before, so that the first one is followed by the welcome.</param>
    public static async Task<BotProcess> StartAsync(
        IEnumerable<(string Name, string Text)> notes,
        bool isNew = false
    )
    {
        var bot = new BotProcess();
        foreach (var (name, text) in notes)
            await File.WriteAllTextAsync(Path.Combine(bot.NotesFolder, name), text);
        await bot.StartAsync();
        if (!isNew)
            await bot.SayAsync("/ヘルプ");
        return bot;
    }

    /// <summary>Somebody gives a command in a channel where no test looks.</summary>
    public async Task SayAsync(string text)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var command = new
        {
            name = "準備",
            language = "ja",
            text,
            delivery = Guid.NewGuid().ToString("N"),
        };
        using var answer = await client.PostAsJsonAsync("/chat/random/command", command);
        answer.EnsureSuccessStatusCode();
    }

    private string NotesFolder => Directory.CreateDirectory(Path.Combine(_folder, "notes")).FullName;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ChatStudyBot.dll"));
        start.ArgumentList.Add($"--Content:Path={NotesFolder}");
        start.ArgumentList.Add($"--Web:Url=http://127.0.0.1:{Address.Port}");
        start.ArgumentList.Add($"--Storage:ConnectionString=Data Source={_folder}/bot.db");
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
                _errors.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
        var first = await _process.StandardOutput.ReadLineAsync();
        Assert.True(first?.StartsWith(Ready, StringComparison.Ordinal) == true, $"{first}\n{Errors}");
        Address = new Uri(first![Ready.Length..]);
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }
}
