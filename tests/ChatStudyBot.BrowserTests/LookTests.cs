using ChatStudyBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>Widths, languages and themes.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class LookTests(Chromium chromium) : IAsyncLifetime
{
    private ChatServer _server = null!;

    public async Task InitializeAsync() => _server = await ChatServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [BrowserFact]
    public async Task On_a_phone_nothing_is_cut_and_choices_are_large_enough_for_a_finger()
    {
        await using var browser = await chromium.OpenAsync(width: 360, height: 740);
        await _server.PutAsync("round", Cards.Asking());
        var page = await browser.JoinAsync(_server.Address, "佐藤");

        Assert.True(
            await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")
        );
        foreach (var letter in new[] { "A", "B", "C", "D" })
        {
            var box = (await page.Choice(letter).BoundingBoxAsync())!;
            Assert.True(box.Height >= 44, $"{letter} is {box.Height} px high");
            Assert.True(box.Width >= 270, $"{letter} is {box.Width} px wide");
        }
        var send = (await page.Locator("#send").BoundingBoxAsync())!;
        Assert.True(send.Y + send.Height <= 740);
    }

    [BrowserFact]
    public async Task On_a_phone_the_channels_are_behind_a_button()
    {
        await using var browser = await chromium.OpenAsync(width: 360, height: 740);
        var page = await browser.JoinAsync(_server.Address, "佐藤");
        var menu = page.GetByRole(AriaRole.Button, new() { Name = "メニュー" });
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();

        await menu.ClickAsync();
        await Expect(menu).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await menu.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "random" }).ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("random");
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_header_counts_who_takes_part_and_grows_in_every_tab()
    {
        await using var first = await chromium.OpenAsync();
        await using var second = await chromium.OpenAsync();
        var sato = await first.JoinAsync(_server.Address, "佐藤");
        var tanaka = await second.JoinAsync(_server.Address, "田中");
        await Expect(sato.Locator("#participants")).ToBeHiddenAsync();

        await sato.TypeAsync("/help");
        await Expect(tanaka.Locator("#participants")).ToHaveTextAsync("参加者 1");
        await tanaka.TypeAsync("/help");
        await Expect(sato.Locator("#participants")).ToHaveTextAsync("参加者 2");

        await sato.ReloadAsync();
        await Expect(sato.Locator("#participants")).ToHaveTextAsync("参加者 2");
        await sato.GetByRole(AriaRole.Link, new() { Name = "random" }).ClickAsync();
        await Expect(sato.Locator("#participants")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_page_speaks_the_language_of_the_browser_until_another_is_chosen()
    {
        await using var browser = await chromium.OpenAsync(locale: "en-GB");
        var page = await browser.JoinAsync(_server.Address, "Kim");
        await Expect(page.Locator("#input"))
            .ToHaveAttributeAsync("placeholder", "Type a / command or a question");
        await Expect(page.Locator("#empty"))
            .ToHaveTextAsync("No messages yet. Start with /quiz; /help tells the rest.");

        await page.GetByLabel("Language").SelectOptionAsync("ja");

        await Expect(page.Locator("#empty")).ToContainTextAsync("まだメッセージがありません。/クイズ");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
    }

    [BrowserFact]
    public async Task A_card_is_marked_with_its_own_language_on_an_English_page()
    {
        await using var browser = await chromium.OpenAsync(locale: "en-GB");
        await _server.PutAsync("round", Cards.Asking());
        var page = await browser.JoinAsync(_server.Address, "Kim");

        await Expect(page.Cards()).ToHaveAttributeAsync("lang", "ja");
        await Expect(page.Locator(".countdown time")).ToContainTextAsync("秒後");
    }

    [BrowserFact]
    public async Task The_theme_follows_the_system_until_one_is_chosen()
    {
        await using var browser = await chromium.OpenAsync(theme: ColorScheme.Dark);
        var page = await browser.JoinAsync(_server.Address, "佐藤");
        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(17, 20, 24)");

        await page.Locator("#theme").SelectOptionAsync("light");
        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    [BrowserFact]
    public async Task A_new_visitor_chooses_a_name_and_each_tab_keeps_its_own()
    {
        await using var browser = await chromium.OpenAsync();
        var first = await browser.NewPageAsync();
        await first.GotoAsync(_server.Address.ToString());
        await Expect(first.Locator("#composer")).ToBeHiddenAsync();
        await first.GetByLabel("名前", new() { Exact = true }).FillAsync("佐藤");
        await first.Keyboard.PressAsync("Enter");
        await Expect(first.Locator("#composer")).ToBeVisibleAsync();
        var second = await browser.JoinAsync(_server.Address, "田中");

        await first.ReloadAsync();
        await first.TypeAsync("/ヘルプ");
        await Expect(first.Private()).ToBeVisibleAsync();
        await second.TypeAsync("/ヘルプ");
        await Expect(second.Private()).ToBeVisibleAsync();

        Assert.Equal(["佐藤", "田中"], _server.Router.Asked.Select(asked => asked.Context.PlayerName));
        Assert.Equal(2, _server.Router.Asked.Select(asked => asked.Context.Player).Distinct().Count());
    }
}
