using ChatStudyBot.BrowserTests.Support;
using ChatStudyBot.Core.Commands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>What is typed while the bot is still at work on something else.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class SendingTests(Chromium chromium) : IAsyncLifetime
{
    /// <summary>However long the test takes to go on, the page does not give up what it has sent.</summary>
    private const string Patient = "AbortSignal.timeout = () => new AbortController().signal;";

    private ChatServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _server.Router.Answer = (context, command) =>
            Reply.ToPlayer(
                Card.Sentence(
                    context.Language,
                    CardTone.Plain,
                    Line.Plain($"答え: {((StudyCommand.Ask)command).Question}")
                )
            );
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [BrowserFact]
    public async Task What_is_typed_during_work_is_told_and_answered_after_it_in_order()
    {
        var held = new TaskCompletionSource();
        _server.Router.Held = held.Task;
        await using var browser = await chromium.OpenAsync();
        await browser.AddInitScriptAsync(Patient);
        var page = await browser.JoinAsync(_server.Address, "佐藤");

        await page.TypeAsync("棚とは");
        await Expect(page.Locator("#input")).ToHaveValueAsync("");
        await page.TypeAsync("箱とは");
        await page.TypeAsync("鍵とは");
        await Expect(page.Locator("#sending p"))
            .ToHaveTextAsync(["棚とは処理しています…", "箱とは処理しています…", "鍵とは処理しています…"]);
        held.SetResult();

        await Expect(page.Private().Locator("article"))
            .ToContainTextAsync(["答え: 棚とは", "答え: 箱とは", "答え: 鍵とは"]);
        await Expect(page.Locator("#sending p")).ToHaveCountAsync(0);
        Assert.Equal<string?>(["棚とは", "箱とは", "鍵とは"], Questions());
    }

    [BrowserFact]
    public async Task Nothing_that_could_not_be_sent_is_lost()
    {
        await using var browser = await chromium.OpenAsync();
        await browser.AddInitScriptAsync(Patient);
        var page = await browser.JoinAsync(_server.Address, "佐藤");
        var cut = new TaskCompletionSource();
        await page.RouteAsync(
            "**/command",
            async route =>
            {
                await cut.Task;
                await route.AbortAsync();
            }
        );
        await page.TypeAsync("棚とは");
        await page.TypeAsync("箱とは");
        cut.SetResult();

        await Expect(page.Locator("#input")).ToHaveValueAsync("棚とは");
        await Expect(page.Locator("#send")).ToHaveTextAsync("もう一度送信");
        await Expect(page.Locator("#sending p")).ToHaveTextAsync(["箱とはもう一度送信"]);
        await page.UnrouteAsync("**/command");
        await page.Locator("#sending button").ClickAsync();
        await Expect(page.Private()).ToContainTextAsync(["答え: 箱とは"]);
        await page.Locator("#input").PressAsync("Enter");

        await Expect(page.Private().Locator("article")).ToContainTextAsync(["答え: 箱とは", "答え: 棚とは"]);
        await Expect(page.Locator("#sending p")).ToHaveCountAsync(0);
        Assert.Equal<string?>(["箱とは", "棚とは"], Questions());
    }

    private IEnumerable<string?> Questions() =>
        _server
            .Router.Asked.Select(asked => asked.Command)
            .OfType<StudyCommand.Ask>()
            .Select(ask => ask.Question);
}
