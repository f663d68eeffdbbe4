using ChatStudyBot.BrowserTests.Support;
using ChatStudyBot.Core.Commands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>Choosing a name, which makes somebody the person who is called so.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class NameTests(Chromium chromium) : IAsyncLifetime
{
    private ChatServer _server = null!;
    private IBrowserContext _browser = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        if (Chromium.Path is null)
            return;
        _browser = await chromium.OpenAsync();
        _page = await _browser.NewPageAsync();
        await _page.GotoAsync($"{_server.Address}chat/general");
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is not null)
            await _browser.DisposeAsync();
        await _server.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_name_of_nobody_is_taken_at_once_and_the_input_line_has_the_focus()
    {
        await ChooseAsync("佐藤");

        await Expect(_page.Locator("#input")).ToBeFocusedAsync();
        await Expect(_page.Locator("#join")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_name_of_somebody_who_takes_part_is_told_to_be_in_use_and_another_one_goes()
    {
        await using var elsewhere = await chromium.OpenAsync();
        var sato = await elsewhere.JoinAsync(_server.Address, "Sato");
        await sato.TypeAsync("/help");
        await Expect(sato.Private()).ToHaveCountAsync(1);

        await ChooseAsync("ＳＡＴＯ");
        await Expect(Trouble).ToContainTextAsync("「SATO」は使われています。");
        await Expect(_page.Locator("#composer")).ToBeHiddenAsync();
        await _page.Locator("#new-name").FillAsync("佐藤");
        await Expect(Trouble).ToBeEmptyAsync();
        await Expect(Mine).ToBeHiddenAsync();
        await _page.Keyboard.PressAsync("Enter");

        await Expect(_page.Locator("#name")).ToHaveValueAsync("佐藤");
    }

    [BrowserFact]
    public async Task Who_left_something_in_the_store_is_asked_and_goes_on_and_is_not_asked_again_in_that_browser()
    {
        var sato = await _browser.JoinAsync(_server.Address, "佐藤");
        await sato.TypeAsync("/ヘルプ");
        await Expect(sato.Private()).ToHaveCountAsync(1);
        _server.People.Known.Add(Assert.Single(_server.Router.Asked).Context.Player.Account);
        // A restart forgets who is here just now.
        await _server.StopAsync();
        await _server.StartAsync();
        await using var other = await chromium.OpenAsync();
        _page = await other.NewPageAsync();
        await _page.GotoAsync($"{_server.Address}chat/general");

        await ChooseAsync("佐藤");
        await Expect(Trouble).ToContainTextAsync("本人であれば続けてください");
        await Mine.ClickAsync();
        await Expect(_page.Locator("#name")).ToHaveValueAsync("佐藤");

        _page = await other.NewPageAsync();
        await _page.GotoAsync($"{_server.Address}chat/general");
        await ChooseAsync("佐藤");
        await Expect(_page.Locator("#name")).ToHaveValueAsync("佐藤");
    }

    [BrowserFact]
    public async Task A_name_that_cannot_be_one_and_a_bot_that_is_away_are_told_beside_the_field()
    {
        await ChooseAsync("\u2066\u2069");
        await Expect(Trouble).ToContainTextAsync("名前は1〜32文字で入力してください。");

        await _server.StopAsync();
        await ChooseAsync("佐藤");

        await Expect(Trouble).ToContainTextAsync("送信できませんでした。");
        await Expect(_page.Locator("#new-name")).ToHaveValueAsync("佐藤");
    }

    [BrowserFact]
    public async Task A_command_that_an_empty_channel_offers_asks_for_a_name_first_and_then_stands_in_the_input_line()
    {
        var offered = _page.Locator("#empty").GetByRole(AriaRole.Button, new() { Name = "/クイズ" });
        await offered.ClickAsync();
        await Expect(_page.Locator("#new-name")).ToBeFocusedAsync();
        await ChooseAsync("佐藤");
        await offered.ClickAsync();

        await Expect(_page.Locator("#input")).ToHaveValueAsync("/クイズ ");
        await Expect(_page.Locator("#input")).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Enter");
        await Expect(_page.Private()).ToHaveCountAsync(1);
        Assert.IsType<StudyCommand.StartQuiz>(Assert.Single(_server.Router.Asked).Command);
    }

    private ILocator Trouble => _page.Locator("#join").GetByRole(AriaRole.Alert);

    private ILocator Mine => _page.GetByRole(AriaRole.Button, new() { Name = "本人として続ける" });

    private async Task ChooseAsync(string name)
    {
        await _page.Locator("#new-name").FillAsync(name);
        await _page.Locator("#new-name").PressAsync("Enter");
    }
}
