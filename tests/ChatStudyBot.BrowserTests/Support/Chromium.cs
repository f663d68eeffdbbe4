using Microsoft.Playwright;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>One Chromium for all tests; each person in a test is a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A name under which this machine is reached as others would.</summary>
    public const string PublicHost = "study.example";

    /// <summary>In milliseconds: what is to happen has to happen, however busy the machine is.</summary>
    private const int Patience = 60_000;

    /// <summary>Null when this machine has none.</summary>
    public static string? Path { get; } =
        new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM_PATH"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path,
                Timeout = Patience,
                Args = ["--no-sandbox", $"--host-resolver-rules=MAP {PublicHost} 127.0.0.1"],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    /// <summary>A browser of somebody, with cookies and storage of its own.</summary>
    public async Task<IBrowserContext> OpenAsync(
        string locale = "ja-JP",
        int width = 1200,
        int height = 800,
        ColorScheme theme = ColorScheme.Light,
        bool hasScript = true
    )
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                Locale = locale,
                ColorScheme = theme,
                JavaScriptEnabled = hasScript,
                TimezoneId = "Asia/Tokyo",
                ViewportSize = new ViewportSize { Width = width, Height = height },
            }
        );
        context.SetDefaultTimeout(Patience);
        return context;
    }
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
