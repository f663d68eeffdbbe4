using ChatStudyBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>The report form against the bot as it is run.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class DialogTests(Chromium chromium) : IAsyncLifetime
{
    private BotProcess _bot = null!;
    private IBrowserContext _browser = null!;
    private IPage _page = null!;
    private ILocator _dialog = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        _bot = await BotProcess.StartAsync(StudyNotes.Files);
        _browser = await chromium.OpenAsync();
        _page = await _browser.JoinAsync(_bot.Address, "佐藤");
        _dialog = _page.GetByRole(AriaRole.Dialog);
        await _page.TypeAsync("/クイズ 1 選択 600秒");
        await Report().ClickAsync();
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is null)
            return;
        await _browser.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_refused_report_keeps_the_comment_and_is_taken_once_it_is_complete()
    {
        await Comment().FillAsync("選択肢Bも正しい");
        await SendAsync();

        await Expect(_dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("何が問題かを1つ選んでください。");
        await Expect(Comment()).ToHaveValueAsync("選択肢Bも正しい");
        await Expect(_page.Private()).ToHaveCountAsync(0);
        await _dialog.GetByRole(AriaRole.Radio).First.CheckAsync();
        await SendAsync();

        await Expect(_dialog).ToHaveCountAsync(0);
        await Expect(_page.Private()).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_report_that_could_not_be_sent_says_so_in_the_dialog_and_can_be_sent_again()
    {
        await Comment().FillAsync("説明が古い");
        await _dialog.GetByRole(AriaRole.Radio).First.CheckAsync();
        await _page.RouteAsync("**/action", route => route.AbortAsync(), new() { Times = 1 });
        await SendAsync();

        await Expect(_dialog.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await Expect(Comment()).ToHaveValueAsync("説明が古い");
        await _dialog.GetByRole(AriaRole.Button, new() { Name = "もう一度送信" }).ClickAsync();

        await Expect(_dialog).ToHaveCountAsync(0);
        await Expect(_page.Private()).ToHaveCountAsync(1);
    }

    private ILocator Report() =>
        _page.Locator("article.asking").GetByRole(AriaRole.Button, new() { Name = "報告" });

    private ILocator Comment() => _dialog.GetByRole(AriaRole.Textbox);

    private Task SendAsync() =>
        _dialog.GetByRole(AriaRole.Button, new() { Name = "送信", Exact = true }).ClickAsync();
}
