using System.Net;
using System.Text;
using ChatStudyBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>Who is let in, and what is turned away.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class AccessTests(Chromium chromium) : IAsyncLifetime
{
    private const string Key = "a key of some length";
    private const string Command =
        """{"name":"佐藤","delivery":"0000-0000-0000","language":"ja","text":"/ヘルプ"}""";

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private ChatServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await ChatServer.StartAsync(
            Key,
            new Uri($"http://{Chromium.PublicHost}"),
            new StoppedTime()
        );

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [BrowserFact]
    public async Task Somebody_from_elsewhere_comes_in_with_the_key()
    {
        await using var browser = await chromium.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"http://{Chromium.PublicHost}:{_server.Address.Port}/chat/aws");
        var field = page.GetByLabel("アクセスキー");

        await field.FillAsync("a guess");
        await field.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("アクセスキーが違います");
        await field.FillAsync(Key);
        await field.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("aws");
        await page.GetByLabel("名前", new() { Exact = true }).FillAsync("佐藤");
        await page.Keyboard.PressAsync("Enter");
        await page.TypeAsync("/ヘルプ");

        await Expect(page.Private()).ToBeVisibleAsync();
        Assert.False(Assert.Single(_server.Router.Asked).Context.IsManager);
    }

    [Fact]
    public async Task From_this_machine_no_key_is_needed_and_the_caller_is_a_manager()
    {
        var response = await PostAsync(Command);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Assert.Single(_server.Router.Asked).Context.IsManager);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Host", "study.example")]
    public async Task What_a_proxy_passes_on_is_not_local(string header, string value)
    {
        var response = await PostAsync(Command, (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_server.Router.Asked);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Other_sites_cannot_use_the_browser_of_somebody_here(string header, string value)
    {
        var posted = await PostAsync(Command, (header, value));
        using var request = Request(HttpMethod.Get, "chat/stream", (header, value));
        var streamed = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, streamed.StatusCode);
        Assert.Empty(_server.Router.Asked);
    }

    [Fact]
    public async Task Guessing_gets_slow()
    {
        var answers = new List<HttpStatusCode>();
        foreach (var attempt in Enumerable.Range(0, 8))
            answers.Add(await GuessAsync($"guess {attempt}"));

        Assert.Equal(HttpStatusCode.Unauthorized, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"name":"佐藤","delivery":"0000-0000-0000"}""")]
    [InlineData("""{"name":"佐藤","delivery":"x","text":"/help"}""")]
    [InlineData("""{"name":"佐藤","delivery":"0000-0000-0000","text":"/help","code":"x"}""")]
    [InlineData("""{"name":"  ","delivery":"0000-0000-0000","text":"/help"}""")]
    [InlineData("""{"name":"\u0000\ud800","delivery":"0000-0000-0000","text":"/help"}""")]
    public async Task What_no_page_sends_gets_a_sentence(string body)
    {
        var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("。", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(_server.Router.Asked);
    }

    [Fact]
    public async Task A_body_larger_than_any_form_is_refused()
    {
        var response = await PostAsync(
            Command.Replace("ヘルプ", new string('x', 100_000), StringComparison.Ordinal)
        );

        Assert.False(response.IsSuccessStatusCode);
        Assert.Empty(_server.Router.Asked);
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        using var request = Request(HttpMethod.Get, "chat/general");
        var response = await _http.SendAsync(request);

        Assert.StartsWith(
            "default-src 'self'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    private async Task<HttpStatusCode> GuessAsync(string key)
    {
        using var request = Request(HttpMethod.Post, "access");
        request.Content = new FormUrlEncodedContent([new("key", key)]);
        return (await _http.SendAsync(request)).StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, params (string, string)[] headers)
    {
        using var request = Request(HttpMethod.Post, "chat/general/command", headers);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request);
    }

    private HttpRequestMessage Request(
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, new Uri(_server.Address, path));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return request;
    }
}
