using ChatStudyBot.BrowserTests.Support;
using ChatStudyBot.Core.Commands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>No mouse is touched here.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class KeyboardTests(Chromium chromium) : IAsyncLifetime
{
    private ChatServer _server = null!;
    private IBrowserContext _browser = null!;
    private IPage _page = null!;
    private readonly TaskCompletionSource _late = new();

    public async Task InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        if (Chromium.Path is null)
            return;
        _browser = await chromium.OpenAsync();
        await _server.PutAsync("first", Cards.Revealed(0));
        await _server.PutAsync("second", Cards.Asking(round: 1));
        _page = await _browser.JoinAsync(_server.Address, "佐藤");
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is not null)
            await _browser.DisposeAsync();
        await _server.DisposeAsync();
    }

    [BrowserFact]
    public async Task Completions_are_chosen_with_arrows_accepted_with_Tab_and_run_with_Enter()
    {
        var input = _page.GetByRole(
            AriaRole.Combobox,
            new() { Name = "/ で始まるコマンド、または質問を入力" }
        );
        await PressAsync("/");
        await Expect(input).ToBeFocusedAsync();
        await Expect(input).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(_page.Locator("#status")).ToHaveTextAsync($"候補 {CommandCatalog.Commands.Length}件");

        await PressAsync("ArrowDown", "ArrowDown", "ArrowUp", "Tab");
        await Expect(input).ToHaveValueAsync("/クイズ ");
        await Expect(_page.Locator("#completions [role=option]").First).ToBeVisibleAsync();
        await _page.Keyboard.TypeAsync("sq");
        await Expect(_page.Locator("#completions [role=option]")).ToHaveTextAsync(["SQS12問"]);
        await PressAsync("ArrowDown");
        await Expect(input).ToHaveAttributeAsync("aria-activedescendant", "completion-0");
        await PressAsync("Enter");

        await Expect(_page.Private()).ToBeVisibleAsync();
        var asked = Assert.IsType<StudyCommand.StartQuiz>(Assert.Single(_server.Router.Asked).Command);
        Assert.Equal("SQS", asked.Topic);
        await Expect(input).ToHaveValueAsync("");
        await Expect(_page.Locator("#completions")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Tab_completes_what_stands_there_also_when_the_list_is_late()
    {
        await _page.RouteAsync(
            "**/completions?text=*",
            async route =>
            {
                var response = await route.FetchAsync();
                // Every answer but the first comes after the Tab.
                if (!route.Request.Url.EndsWith("%2F", StringComparison.Ordinal))
                    await _late.Task;
                await route.FulfillAsync(new() { Response = response });
            }
        );
        await PressAsync("/");
        await Expect(_page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await _page.Keyboard.TypeAsync("クイズ iam");
        await PressAsync("Tab");
        await Expect(_page.Locator("#input")).ToHaveValueAsync("/クイズ iam");
        _late.SetResult();

        await Expect(_page.Locator("#input")).ToHaveValueAsync("/クイズ IAM ");
        await Expect(_page.Locator("#input")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_completion_in_the_middle_keeps_what_stands_behind_it()
    {
        await PressAsync("/");
        await _page.Keyboard.TypeAsync("クイズ sq 10問");
        await PressAsync("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
        await _page.Keyboard.TypeAsync("s");
        await Expect(_page.Locator("#completions [role=option]")).ToHaveTextAsync(["SQS12問"]);
        await PressAsync("Tab");

        await Expect(_page.Locator("#input")).ToHaveValueAsync("/クイズ SQS 10問");
    }

    [BrowserFact]
    public async Task Escape_closes_the_list_and_then_leaves_the_composer()
    {
        await PressAsync("/");
        await Expect(_page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        await PressAsync("Escape");
        await Expect(_page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(_page.Locator("#input")).ToBeFocusedAsync();
        await PressAsync("Escape");

        await Expect(_page.Locator("#input")).Not.ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Earlier_commands_come_back_with_the_arrow()
    {
        await _page.TypeAsync("/ヘルプ");
        await Expect(_page.Private()).ToHaveCountAsync(1);
        await _page.TypeAsync("/成績");
        await Expect(_page.Private()).ToHaveCountAsync(2);

        await PressAsync("ArrowUp", "ArrowUp");

        await Expect(_page.Locator("#input")).ToHaveValueAsync("/ヘルプ");
    }

    [BrowserFact]
    public async Task Enter_while_an_input_method_composes_sends_nothing()
    {
        await PressAsync("i");
        await Expect(_page.Locator("#input")).ToBeFocusedAsync();
        var devtools = await _page.Context.NewCDPSessionAsync(_page);
        await devtools.SendAsync(
            "Input.imeSetComposition",
            new Dictionary<string, object>
            {
                ["text"] = "くいず",
                ["selectionStart"] = 3,
                ["selectionEnd"] = 3,
            }
        );
        await Expect(_page.Locator("#input")).ToHaveValueAsync("くいず");

        await _page
            .Locator("#input")
            .EvaluateAsync(
                "input => input.dispatchEvent(new KeyboardEvent('keydown', "
                    + "{ key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))"
            );
        await PressAsync("Escape");
        // It would arrive after what was composed.
        await _page.TypeAsync("/ヘルプ");
        await Expect(_page.Private()).ToHaveCountAsync(1);

        Assert.IsType<StudyCommand.ShowHelp>(Assert.Single(_server.Router.Asked).Command);
    }

    [BrowserFact]
    public async Task Arrows_go_from_card_to_card_and_letters_choose()
    {
        _server.Router.Answer = Scripts.Saved;
        await FocusCardsAsync();
        var cards = _page.Cards();
        await Expect(cards.Last).ToBeFocusedAsync();

        await PressAsync("ArrowUp");
        await Expect(cards.First).ToBeFocusedAsync();
        await PressAsync("ArrowDown", "c");
        await Expect(_page.Choice("C")).ToHaveAttributeAsync("aria-pressed", "true");
        await PressAsync("4");
        await Expect(_page.Choice("D")).ToHaveAttributeAsync("aria-pressed", "true");

        await Expect(cards.Last).ToBeFocusedAsync();
        Assert.Equal(
            [new RoundAction.Choose(2), new RoundAction.Choose(3)],
            _server.Router.Asked.Select(asked => ((StudyCommand.InRound)asked.Command).Action)
        );
    }

    [BrowserFact]
    public async Task Letters_press_the_other_buttons_of_a_card_and_can_be_switched_off()
    {
        await FocusCardsAsync();
        await PressAsync("h", "r", "ArrowUp", "d");
        await Expect(_page.Private()).ToHaveCountAsync(3);
        Assert.Equal(
            [typeof(RoundAction.Hint), typeof(RoundAction.OpenReport), typeof(RoundAction.Details)],
            _server.Router.Asked.Select(asked => ((StudyCommand.InRound)asked.Command).Action.GetType())
        );

        await PressAsync("?");
        await Expect(_page.GetByRole(AriaRole.Dialog, new() { Name = "キーボード操作" })).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Checkbox, new() { Name = "1文字のキーを使う" }).FocusAsync();
        await PressAsync("Space", "Escape");
        await Expect(_page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await _page.Cards().First.FocusAsync();
        await PressAsync("n", "h");
        // It would arrive after them.
        _server.Router.Answer = Scripts.Saved;
        await _page.Choice("A").ClickAsync();
        await Expect(_page.Choice("A")).ToHaveAttributeAsync("aria-pressed", "true");

        Assert.Equal(4, _server.Router.Asked.Count);
    }

    [BrowserFact]
    public async Task What_is_pressed_later_arrives_later_however_long_the_first_takes()
    {
        var held = new TaskCompletionSource<IRoute>();
        await _page.RouteAsync(
            "**/action",
            route => held.TrySetResult(route) ? Task.CompletedTask : route.ContinueAsync()
        );
        await FocusCardsAsync();

        await PressAsync("h", "r");
        var first = await held.Task;
        await Expect(_page.Locator("[aria-busy=true]")).ToHaveCountAsync(2);
        await first.ContinueAsync();

        await Expect(_page.Private()).ToHaveCountAsync(2);
        Assert.Equal(
            [typeof(RoundAction.Hint), typeof(RoundAction.OpenReport)],
            _server.Router.Asked.Select(asked => ((StudyCommand.InRound)asked.Command).Action.GetType())
        );
    }

    [BrowserFact]
    public async Task Tab_stops_once_in_the_cards_and_then_in_the_composer()
    {
        await FocusCardsAsync();
        var buttons = _page.Cards().Last.GetByRole(AriaRole.Button);
        foreach (var index in Enumerable.Range(0, await buttons.CountAsync()))
        {
            await PressAsync("Tab");
            await Expect(buttons.Nth(index)).ToBeFocusedAsync();
        }
        await PressAsync("Tab");
        await Expect(_page.Locator("#input")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Control_and_an_arrow_change_the_channel_and_its_messages_come_back()
    {
        await PressAsync("Control+ArrowDown");
        await Expect(_page.Locator("h1")).ToContainTextAsync("aws");
        await Expect(_page.Locator("#empty")).ToBeVisibleAsync();

        await PressAsync("Control+ArrowUp");

        await Expect(_page.Locator("h1")).ToContainTextAsync("general");
        await Expect(_page.Cards()).ToHaveCountAsync(2);
    }

    private async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
            await _page.Keyboard.PressAsync(key);
    }

    /// <summary>By the link that leads past the channels.</summary>
    private async Task FocusCardsAsync()
    {
        await PressAsync("Tab");
        await Expect(_page.GetByRole(AriaRole.Link, new() { Name = "メッセージへ移動" })).ToBeFocusedAsync();
        await PressAsync("Enter");
        await Expect(_page.GetByRole(AriaRole.Log)).ToBeFocusedAsync();
        await PressAsync("ArrowDown");
    }
}
