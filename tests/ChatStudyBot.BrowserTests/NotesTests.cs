using System.Net;
using ChatStudyBot.BrowserTests.Support;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>The pages of the notes.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class NotesTests(Chromium chromium) : IAsyncLifetime
{
    private const string Key = "a key of some length";

    private const string Storage = """
        # ストレージ

        ## ストレージクラス

        | クラス | 最小保存期間 | 取り出し |
        |---|---|---|
        | Standard-IA | 30日 | 即時 |
        | Glacier Instant Retrieval | 90日 | 数ミリ秒 |
        | Glacier Deep Archive | 180日 | 12時間 |

        - 迷うところ
        - <img src=x onerror="window.hit=1"> [公式の説明](https://example.com/docs)

        ### 手書きの問題はどれですか。

        - [ ] 書いていないほう
        - [x] 書いたほう
        """;

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private ChatServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.StartAsync(Key, new Uri($"http://{Chromium.PublicHost}"));
        _server.Notes.Put("aws/storage.md", Storage);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_list_counts_the_questions_of_each_note_and_narrows_to_what_is_typed()
    {
        _server.Notes.Put("aws/queues.md", "# キュー\n\n### どちらですか。\n\n- [ ] 右\n- [ ] 左\n");
        await using var browser = await chromium.OpenAsync();
        var page = await browser.JoinAsync(_server.Address, "佐藤");
        await page.GetByRole(AriaRole.Link, new() { Name = "ノート" }).ClickAsync();
        var questions = _server.Notes.Current.Questions.Count(question =>
            question.Citation.Path == "aws/storage.md"
        );

        await Expect(Leaf(page, "aws/storage.md")).ToContainTextAsync($"{questions}問");
        await Expect(Leaf(page, "aws/queues.md")).ToContainTextAsync("確認が必要");
        await Expect(Leaf(page, "aws/storage.md")).Not.ToContainTextAsync("確認が必要");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("ｓｔｏｒ");
        await Expect(Leaf(page, "aws/queues.md")).ToBeHiddenAsync();
        await Leaf(page, "aws/storage.md").GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("ストレージ");
        await Expect(Leaf(page, "aws/storage.md").GetByRole(AriaRole.Link))
            .ToHaveAttributeAsync("aria-current", "page");
    }

    [BrowserFact]
    public async Task The_cited_line_is_marked_in_words_and_its_questions_keep_their_answers_until_asked()
    {
        await using var browser = await chromium.OpenAsync(height: 400);
        var page = await OpenAsync(browser, "aws/storage.md", 8);
        var question = _server.Notes.Current.On("aws/storage.md")[8].First();
        var card = page.Locator("#here .place.shown li").Filter(new() { HasText = question.Stem }).First;

        await Expect(page.Locator("#L8")).ToBeInViewportAsync();
        await Expect(page.Locator("#L8 .cited")).ToHaveTextAsync("出典");
        await Expect(page.Locator("#L8 .cited")).ToBeVisibleAsync();
        await Expect(page.Locator("#L9 .cited")).ToBeHiddenAsync();
        await Expect(page.Locator("#here .place.shown h3")).ToHaveTextAsync("8行目");
        await Expect(card).ToContainTextAsync("まだ解答なし");
        await Expect(card.Locator(".right")).ToBeHiddenAsync();
        await card.GetByText("答えを見る").ClickAsync();

        await Expect(card.Locator(".right")).ToContainTextAsync(question.Choices[question.Key[0]].Text);
    }

    [BrowserFact]
    public async Task Beside_a_question_stands_how_it_has_fared()
    {
        var question = _server.Notes.Current.On("aws/storage.md")[8].First();
        _server.Book.Counts[question.Id] = new AnswerCount(24, 6, 12);
        var sato = new PlayerId("web", "local", "sato");
        var now = TimeProvider.System.GetUtcNow();
        await _server.Book.DecideAsync(new(question.Id, Decision.Suspend, sato, now), CancellationToken.None);
        await _server.Book.ReportAsync(
            new(question.Id, sato, "key", "", now.AddMinutes(1)),
            CancellationToken.None
        );
        await using var browser = await chromium.OpenAsync();
        var page = await OpenAsync(browser, "aws/storage.md", 8);

        await Expect(
                page.Locator("#here .place.shown .figures").Filter(new() { HasText = question.Id.Value })
            )
            .ToContainTextAsync("正解率50% · 報告1件 · 出題停止中");
    }

    [BrowserFact]
    public async Task A_line_without_a_question_says_why()
    {
        await using var browser = await chromium.OpenAsync();
        var page = await OpenAsync(browser, "aws/storage.md");
        await Expect(page.Locator("#here")).ToContainTextAsync("行番号を選ぶと");

        await page.Locator("#L11").GetByText("迷うところ").ClickAsync();
        await Expect(page.Locator("#here .place.shown"))
            .ToContainTextAsync("使われない理由: 短い、または事実の文でない");
        await Expect(page.Locator("#L11 .text")).ToHaveCSSAsync("text-decoration-line", "underline");
        await page.Locator("#L3").GetByText("ストレージクラス").ClickAsync();

        await Expect(page.Locator("#here .place.shown")).ToContainTextAsync("3行目");
        await Expect(page.Locator("#here .place.shown"))
            .ToContainTextAsync("この行だけから作った問題はありません。");
    }

    [BrowserFact]
    public async Task The_lines_are_one_stop_of_the_keyboard_with_the_arrows_between_them()
    {
        await using var browser = await chromium.OpenAsync();
        var page = await OpenAsync(browser, "aws/storage.md", 8);

        await page.Locator("#note").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#L8 a.number")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#L11 a.number")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync($"{_server.Address}notes/aws/storage.md#L11");
        await Expect(page.Locator("#here .place.shown h3")).ToHaveTextAsync("11行目");
        await Expect(page.Locator("#L11 a.number")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#L14 > summary")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Text_of_a_note_is_never_markup_and_its_links_lead_nowhere()
    {
        await using var browser = await chromium.OpenAsync();
        var page = await OpenAsync(browser, "aws/storage.md");

        await Expect(page.Locator("#L12 .text"))
            .ToContainTextAsync("<img src=x onerror=\"window.hit=1\"> 公式の説明");
        await Expect(page.Locator("#note a:not(.number)")).ToHaveCountAsync(0);
        await Expect(page.Locator("#note img")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => window.hit === undefined"));
    }

    [BrowserFact]
    public async Task A_question_in_a_note_is_folded_until_somebody_opens_it()
    {
        await using var browser = await chromium.OpenAsync();
        var page = await OpenAsync(browser, "aws/storage.md", 14);

        await Expect(page.Locator("#L14 > summary")).ToContainTextAsync("手書きの問題はどれですか。");
        await Expect(page.Locator("#L14 .cited").First).ToBeVisibleAsync();
        await Expect(page.GetByText("- [x] 書いたほう")).ToBeHiddenAsync();
        await page.Locator("#L14 > summary").ClickAsync();

        await Expect(page.GetByText("- [x] 書いたほう")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Any_name_of_a_file_can_be_opened_and_one_that_is_gone_says_so()
    {
        const string odd = "日本語 フォルダー/100% の #1 メモ?&a=1+1.md";
        _server.Notes.Put(odd, Storage);
        await using var browser = await chromium.OpenAsync();
        var page = await OpenAsync(browser, "aws/storage.md");

        await Leaf(page, odd).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("h1 .path")).ToHaveTextAsync(odd);
        await page.Locator("#L8 a.number").ClickAsync();
        await Expect(page.Locator("#L8 .cited")).ToBeVisibleAsync();
        _server.Notes.Remove(odd);
        await page.ReloadAsync();

        await Expect(page.Locator("#note"))
            .ToContainTextAsync($"ノート「{odd}」はありません。名前が変わったか、削除されています。");
    }

    [BrowserFact]
    public async Task On_a_phone_the_list_the_note_and_the_line_are_three_tabs()
    {
        await using var browser = await chromium.OpenAsync(width: 360, height: 740);
        var page = await OpenAsync(browser, "aws/storage.md", 8);

        await Expect(page.Locator("#L8")).ToBeInViewportAsync();
        Assert.True(
            await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")
        );
        await page.GetByText("この箇所", new() { Exact = true }).First.ClickAsync();
        await Expect(page.Locator("#here .place.shown h3")).ToBeVisibleAsync();
        await Expect(page.Locator("#note")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Expect(Leaf(page, "aws/storage.md")).ToBeVisibleAsync();
        await Expect(page.Locator("#here")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Without_a_script_the_note_and_all_that_was_made_of_it_are_there_to_read()
    {
        await using var browser = await chromium.OpenAsync(hasScript: false, locale: "en-GB");
        var page = await OpenAsync(browser, "aws/storage.md", 8);

        await Expect(page.Locator("#L8 .cited")).ToHaveTextAsync("Source");
        await Expect(page.Locator("#L8 .cited")).ToBeVisibleAsync();
        await Expect(page.Locator("#filter")).ToBeHiddenAsync();
        await Expect(page.Locator("#here").GetByText("Line 8", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("#here").GetByText("Line 11", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("#nothing")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Somebody_who_follows_a_link_to_a_line_gives_the_key_and_is_there()
    {
        await using var browser = await chromium.OpenAsync();
        var page = await browser.NewPageAsync();
        var address = $"http://{Chromium.PublicHost}:{_server.Address.Port}";
        await page.GotoAsync($"{address}/notes/aws/storage.md#L8");

        await page.GetByLabel("アクセスキー").FillAsync("a guess");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("アクセスキーが違います");
        await page.GetByLabel("アクセスキー").FillAsync(Key);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#L8 .cited")).ToBeVisibleAsync();
        await page.GotoAsync($"{_server.Address}notes");
        await page.EvaluateAsync("to => location.assign(to)", $"{address}/notes/aws/storage.md#L9");

        await Expect(page.Locator("#L9 .cited")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("notes", HttpStatusCode.OK)]
    [InlineData("notes/", HttpStatusCode.OK)]
    [InlineData("notes/aws/storage.md", HttpStatusCode.OK)]
    [InlineData("notes/aws/storage.md?page=1", HttpStatusCode.OK)]
    [InlineData("notes/aws/storage.md?page=2", HttpStatusCode.NotFound)]
    [InlineData("notes/aws/storage.md?page=x", HttpStatusCode.NotFound)]
    [InlineData("notes/storage.md", HttpStatusCode.NotFound)]
    [InlineData("notes/aws%2Fstorage.md", HttpStatusCode.NotFound)]
    [InlineData("notes/aws/../../../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("notes/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("chat/general", HttpStatusCode.OK)]
    public async Task A_page_is_there_or_not_for_HEAD_as_for_GET(string path, HttpStatusCode status)
    {
        using var get = Request(HttpMethod.Get, path);
        using var head = Request(HttpMethod.Head, path);
        var got = await _http.SendAsync(get);
        var headed = await _http.SendAsync(head);

        Assert.Equal(status, got.StatusCode);
        Assert.Equal(status, headed.StatusCode);
        Assert.Equal(got.Content.Headers.ContentType, headed.Content.Headers.ContentType);
        Assert.Empty(await headed.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_very_long_note_goes_on_on_another_page()
    {
        _server.Notes.Put(
            "long.md",
            string.Concat(Enumerable.Repeat("文が続く。\n\n", SourceLinks.PageLines))
        );

        var first = await _http.GetStringAsync(new Uri($"{_server.Address}notes/long.md"));
        var second = await _http.GetStringAsync(new Uri($"{_server.Address}notes/long.md?page=2"));

        Assert.Contains($"id=\"L{SourceLinks.PageLines - 1}\"", first, StringComparison.Ordinal);
        Assert.Contains(
            SourceLinks.OwnPage("long.md", SourceLinks.PageLines + 1),
            first,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain($"id=\"L{SourceLinks.PageLines + 1}\"", first, StringComparison.Ordinal);
        Assert.Contains($"id=\"L{SourceLinks.PageLines + 1}\"", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes")]
    [InlineData("notes/aws/storage.md")]
    public async Task From_elsewhere_no_note_is_shown_without_the_key(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        request.Headers.Host = Chromium.PublicHost;
        var response = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(
            $"/access?to={Uri.EscapeDataString($"/{path}")}",
            response.Headers.Location?.OriginalString
        );
    }

    [Theory]
    [InlineData("/notes/a.md", "/notes/a.md")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("/\t/evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task The_key_opens_no_way_to_another_site(string wanted, string next)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(_server.Address, $"access?to={Uri.EscapeDataString(wanted)}")
        );
        request.Content = new FormUrlEncodedContent([new("key", Key)]);
        var response = await _http.SendAsync(request);

        Assert.Equal(next, response.Headers.Location?.OriginalString);
    }

    private static ILocator Leaf(IPage page, string path) => page.Locator($"#tree li[data-path=\"{path}\"]");

    private async Task<IPage> OpenAsync(IBrowserContext browser, string path, int? line = null)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(_server.Address, SourceLinks.OwnPage(path, line)).ToString());
        return page;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri($"{_server.Address}{path}"));
        request.Headers.Accept.ParseAdd("text/html");
        return request;
    }
}
