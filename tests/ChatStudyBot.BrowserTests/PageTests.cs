using System.Globalization;
using ChatStudyBot.BrowserTests.Support;
using ChatStudyBot.Core.Commands;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>The page itself, whatever the router answers.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class PageTests(Chromium chromium) : IAsyncLifetime
{
    private ChatServer _server = null!;
    private IBrowserContext _browser = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        if (Chromium.Path is not null)
            _browser = await chromium.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is not null)
            await _browser.DisposeAsync();
        await _server.DisposeAsync();
    }

    [BrowserFact]
    public async Task What_is_for_one_person_is_in_their_inbox_and_nobody_elses()
    {
        var sato = await _browser.JoinAsync(_server.Address, "佐藤");
        var tanaka = await _browser.JoinAsync(_server.Address, "田中");

        await Expect(sato.Locator("#inbox")).ToBeVisibleAsync();
        await Expect(tanaka.Locator("#inbox")).ToBeVisibleAsync();
        await _server.TellAsync("佐藤", "reminder", Said("今日は3枚"));
        await Expect(sato.Locator("#inbox")).ToHaveClassAsync("unread");
        await sato.Locator("#inbox").ClickAsync();
        await Expect(sato.Cards()).ToContainTextAsync("今日は3枚");
        await Expect(sato.Locator("#channel")).ToHaveTextAsync("自分宛て");
        await _server.TellAsync("佐藤", "next", Said("今日は4枚"));
        await Expect(sato.Cards().Last).ToContainTextAsync("今日は4枚");

        await tanaka.Locator("#inbox").ClickAsync();
        await Expect(tanaka.Locator("#channel")).ToHaveTextAsync("自分宛て");
        await Expect(tanaka.Cards()).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_card_put_into_a_channel_appears_and_turns_into_its_reveal()
    {
        var page = await _browser.JoinAsync(_server.Address, "佐藤");

        await _server.PutAsync("round", Cards.Asking());
        await Expect(page.Cards()).ToContainTextAsync("Glacier Instant Retrieval");
        await _server.PutAsync("round", Cards.Revealed());

        await Expect(page.Cards()).ToContainTextAsync("正解 2人");
        await Expect(page.Cards()).ToHaveCountAsync(1);
        await Expect(page.Locator("#status")).ToHaveTextAsync("✅ 正解: C. Glacier Instant Retrieval");
    }

    [BrowserFact]
    public async Task The_chosen_letter_stays_marked_through_edits_and_a_reload()
    {
        _server.Router.Answer = Scripts.Saved;
        await _server.PutAsync("round", Cards.Asking());
        var page = await _browser.JoinAsync(_server.Address, "佐藤");

        await page.Choice("C").ClickAsync();
        await Expect(page.Choice("C")).ToHaveAttributeAsync("aria-pressed", "true");
        await _server.PutAsync("round", Cards.Asking(answered: 1));
        await Expect(page.Cards()).ToContainTextAsync("解答 1人");
        await Expect(page.Choice("C")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.ReloadAsync();

        await Expect(page.Choice("C")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Choice("A")).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(page.Choice("C")).ToHaveAttributeAsync("aria-label", "C、Glacier Instant Retrieval");
    }

    [BrowserFact]
    public async Task A_click_whose_answer_got_lost_is_sent_again_under_the_same_delivery()
    {
        _server.Router.Answer = Scripts.Saved;
        await _server.PutAsync("round", Cards.Asking());
        var page = await _browser.JoinAsync(_server.Address, "佐藤");
        await page.RouteAsync(
            "**/action",
            async route =>
            {
                await route.FetchAsync();
                await route.AbortAsync();
            },
            new PageRouteOptions { Times = 1 }
        );

        await page.Choice("B").ClickAsync();
        await Expect(page.Choice("B")).ToHaveAttributeAsync("data-unsent", "もう一度送信");
        await page.Choice("B").ClickAsync();
        await Expect(page.Choice("B")).ToHaveAttributeAsync("aria-pressed", "true");

        await Expect(page.Locator("[data-unsent]")).ToHaveCountAsync(0);
        Assert.Equal(2, _server.Router.Asked.Count);
        Assert.Single(_server.Router.Asked.Select(asked => asked.Context.Delivery).Distinct());
    }

    [BrowserFact]
    public async Task What_is_half_typed_survives_an_edit_of_its_card()
    {
        var field = new FormField.Text("answer", "答え", 100, true);
        await _server.PutAsync("round", Cards.Filling(0, field));
        var page = await _browser.JoinAsync(_server.Address, "佐藤");
        await page.GetByLabel("答え").FillAsync("Amazon");

        await _server.PutAsync("round", Cards.Filling(0, field, answered: 3));
        await Expect(page.Cards()).ToContainTextAsync("解答 3人");

        await Expect(page.GetByLabel("答え")).ToHaveValueAsync("Amazon");
        await Expect(page.GetByLabel("答え")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" S3");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Private()).ToBeVisibleAsync();
        Assert.Equal("Amazon S3", Scripts.Form(_server)["answer"]);
    }

    [BrowserFact]
    public async Task Items_are_put_in_order_with_buttons_or_by_letters()
    {
        var field = new FormField.Order("answer", "順番", Cards.Options("A. 一", "B. 二", "C. 三"));
        await _server.PutAsync("round", Cards.Filling(0, field));
        var page = await _browser.JoinAsync(_server.Address, "佐藤");

        await page.GetByRole(AriaRole.Button, new() { Name = "C. 三 を上へ" }).ClickAsync();
        await Expect(page.GetByLabel("順番")).ToHaveValueAsync("ACB");
        await page.GetByLabel("順番").FillAsync("ｂａｃ");
        await Expect(page.Locator(".order li .letter")).ToHaveTextAsync(["B", "A", "C"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "A. 一 を上へ" }).ClickAsync();
        await page.Cards().GetByRole(AriaRole.Button, new() { Name = "解答する" }).ClickAsync();

        await Expect(page.Private()).ToBeVisibleAsync();
        Assert.Equal("ABC", Scripts.Form(_server)["answer"]);
    }

    [BrowserFact]
    public async Task Several_boxes_are_sent_as_letters()
    {
        var field = new FormField.Checks(
            "answer",
            "2つ選んでください。",
            Cards.Options("A. 一", "B. 二", "C. 三")
        );
        await _server.PutAsync("round", Cards.Filling(0, field));
        var page = await _browser.JoinAsync(_server.Address, "佐藤");

        await page.GetByLabel("三").CheckAsync();
        await page.GetByLabel("一").CheckAsync();
        await page.Cards().GetByRole(AriaRole.Button, new() { Name = "解答する" }).ClickAsync();

        await Expect(page.Private()).ToBeVisibleAsync();
        Assert.Equal("AC", Scripts.Form(_server)["answer"]);
    }

    [BrowserFact]
    public async Task A_private_reply_and_its_command_are_seen_by_nobody_else()
    {
        await using var elsewhere = await chromium.OpenAsync();
        var sato = await _browser.JoinAsync(_server.Address, "佐藤");
        var tanaka = await elsewhere.JoinAsync(_server.Address, "田中");

        await sato.TypeAsync("/ヘルプ");
        await Expect(sato.Private()).ToContainTextAsync("あなただけに表示");
        await Expect(sato.Private()).ToContainTextAsync("/ヘルプ");
        await _server.PutAsync("later", Cards.Asking());

        await Expect(tanaka.Cards()).ToHaveCountAsync(1);
        await Expect(tanaka.Locator("#log")).Not.ToContainTextAsync("ヘルプ");
    }

    [BrowserFact]
    public async Task A_command_answered_in_the_channel_is_shown_there_as_it_was_typed()
    {
        _server.Router.Answer = (_, _) => Reply.ToChannel("board", Cards.Revealed());
        await using var elsewhere = await chromium.OpenAsync();
        var sato = await _browser.JoinAsync(_server.Address, "佐藤");
        var tanaka = await elsewhere.JoinAsync(_server.Address, "田中");

        await sato.TypeAsync("/クイズ s3 5");

        await Expect(tanaka.Locator("#log article").First).ToContainTextAsync("佐藤");
        await Expect(tanaka.Locator("#log article").First).ToContainTextAsync("/クイズ s3 5");
        await Expect(tanaka.Locator("#log article").Last).ToContainTextAsync("正解 2人");
    }

    [BrowserFact]
    public async Task Ten_tabs_at_once_are_all_kept_up_to_date()
    {
        var tabs = new List<IPage>();
        foreach (var number in Enumerable.Range(1, 10))
            tabs.Add(await _browser.JoinAsync(_server.Address, $"参加者{number}"));

        await _server.PutAsync("round", Cards.Asking());
        foreach (var tab in tabs)
            await Expect(tab.Cards()).ToHaveCountAsync(1);
        await tabs[9].Choice("A").ClickAsync();
        await Expect(tabs[9].Private()).ToBeVisibleAsync();

        Assert.Equal("参加者10", Assert.Single(_server.Router.Asked).Context.PlayerName);
    }

    [BrowserFact]
    public async Task A_page_survives_the_restart_of_the_server_and_catches_up()
    {
        await _browser.Clock.InstallAsync();
        await _server.PutAsync("round", Cards.Asking());
        var page = await _browser.JoinAsync(_server.Address, "佐藤");
        await Expect(page.Cards()).ToHaveCountAsync(1);
        await page.EvaluateAsync("() => { window.stayed = true; }");

        await _server.StopAsync();
        await Expect(page.GetByText("接続が切れました。再接続しています…")).ToBeVisibleAsync();
        await page.Choice("A").ClickAsync();
        await Expect(page.Choice("A")).ToHaveAttributeAsync("data-unsent", "もう一度送信");
        // What is told for a moment stays until it was looked at.
        await _browser.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime);
        await _server.StartAsync(() => _server.PutAsync("round", Cards.Revealed()));

        await Expect(page.GetByText("再接続しました。")).ToBeVisibleAsync();
        await Expect(page.Cards()).ToContainTextAsync("正解 2人");
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true"));
        Assert.Empty(_server.Router.Asked);
    }

    [BrowserFact]
    public async Task A_choice_keeps_its_words_while_the_bot_is_down_and_the_next_press_sends_it()
    {
        _server.Router.Answer = Scripts.Saved;
        await _server.PutAsync("round", Cards.Asking());
        var page = await _browser.JoinAsync(_server.Address, "佐藤");
        await _server.StopAsync();
        await page.Choice("A").ClickAsync();
        await Expect(page.Choice("A")).ToHaveAttributeAsync("aria-description", "もう一度送信");
        await Expect(page.Choice("A")).ToHaveTextAsync("A Standard-IA");
        await page.Choice("B").ClickAsync();
        await Expect(page.Choice("B")).ToHaveAttributeAsync("aria-description", "もう一度送信");

        await _server.StartAsync(() => _server.PutAsync("round", Cards.Asking(answered: 1)));
        await Expect(page.Cards()).ToContainTextAsync("解答 1人");
        await Expect(page.Choice("A")).ToHaveAttributeAsync("data-unsent", "もう一度送信");
        await page.Choice("A").ClickAsync();

        await Expect(page.Choice("A")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator("[data-unsent], [aria-description]")).ToHaveCountAsync(0);
        Assert.Equal(
            new RoundAction.Choose(0),
            Assert.IsType<StudyCommand.InRound>(Assert.Single(_server.Router.Asked).Command).Action
        );
    }

    [BrowserFact]
    public async Task What_was_asked_for_stays_in_sight_when_something_follows_it()
    {
        var lines = Enumerable.Range(1, 60).Select(line => Line.Plain($"{line}")).ToArray();
        var page = await _browser.JoinAsync(_server.Address, "佐藤");
        _server.Router.Answer = (_, _) =>
            Reply.ToPlayer(Cards.Asking()) with
            {
                After = Task.FromResult<Card?>(
                    Said("ようこそ") with
                    {
                        Blocks = [new CardBlock.Rows([.. lines])],
                    }
                ),
            };

        await page.TypeAsync("/クイズ 一人");

        await Expect(page.Private()).ToHaveCountAsync(2);
        await Expect(page.Choice("A")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task A_very_long_command_leaves_the_name_of_its_author_readable()
    {
        _server.Router.Answer = (_, _) => Reply.ToChannel("board", Cards.Revealed());
        var page = await _browser.JoinAsync(_server.Address, "佐藤 花子");
        await page.TypeAsync("/クイズ " + string.Join(' ', Enumerable.Repeat("とても長いトピック", 40)));

        var author = page.Locator(".said .author");
        await Expect(author).ToHaveTextAsync("佐藤 花子");
        Assert.True(await author.EvaluateAsync<bool>("name => name.getClientRects().length === 1"));
        Assert.True(
            await author.EvaluateAsync<bool>(
                "name => name.offsetHeight < 2 * parseFloat(getComputedStyle(name).fontSize)"
            )
        );
    }

    [BrowserFact]
    public async Task A_deadline_is_told_in_the_readers_time_and_the_time_left_runs()
    {
        // Neither clock runs while the page is loaded, however long that takes.
        var time = new StoppedTime();
        var now = time.GetUtcNow();
        await using var server = await ChatServer.StartAsync(time: time);
        await _browser.Clock.SetFixedTimeAsync(now.UtcDateTime);
        var until = now.AddMinutes(100);
        await server.PutAsync("exam", Cards.Open(until));
        var page = await _browser.JoinAsync(server.Address, "佐藤");

        var clock = until.ToOffset(TimeSpan.FromHours(9)).ToString("H:mm", CultureInfo.InvariantCulture);
        await Expect(page.Locator(".countdown")).ToContainTextAsync(clock);
        await Expect(page.Locator(".countdown [data-moment=relative]")).ToHaveTextAsync("100分後");
        await _browser.Clock.SetFixedTimeAsync(now.AddMinutes(1).UtcDateTime);
        await Expect(page.Locator(".countdown [data-moment=relative]")).ToHaveTextAsync("99分後");
    }

    [BrowserFact]
    public async Task What_happens_in_another_channel_is_marked_and_there_when_it_is_opened()
    {
        var page = await _browser.JoinAsync(_server.Address, "佐藤");

        await _server.PutAsync("round", Cards.Asking(), "aws");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "aws" });
        await Expect(link).ToHaveClassAsync("unread");
        await link.ClickAsync();

        await Expect(page.Cards()).ToHaveCountAsync(1);
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
        await Expect(page).ToHaveURLAsync($"{_server.Address}chat/aws");
        await Expect(page).ToHaveTitleAsync("#aws · ChatStudyBot");
    }

    [BrowserFact]
    public async Task What_happened_in_another_channel_while_the_page_was_not_listening_is_marked_too()
    {
        var page = await _browser.JoinAsync(_server.Address, "佐藤");

        await _server.StopAsync();
        await Expect(page.GetByText("接続が切れました。再接続しています…")).ToBeVisibleAsync();
        await _server.StartAsync(() => _server.PutAsync("round", Cards.Asking(), "aws"));

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "aws" })).ToHaveClassAsync("unread");
    }

    [BrowserFact]
    public async Task What_is_told_while_the_page_catches_up_is_neither_lost_nor_shown_before_what_it_missed()
    {
        var (page, other) = await JoinTwiceAsync();
        await _server.StopAsync();
        await Expect(page.GetByText("接続が切れました。再接続しています…")).ToBeVisibleAsync();
        var held = await HoldAsync(page, "general");
        await _server.StartAsync(() => _server.PutAsync("missed", Said("一つ目")));
        var fetched = await held;

        await _server.PutAsync("told", Said("二つ目"));
        await Expect(other.Cards()).ToContainTextAsync(["一つ目", "二つ目"]);
        await fetched();

        await Expect(page.Cards()).ToContainTextAsync(["一つ目", "二つ目"]);
    }

    [BrowserFact]
    public async Task What_is_told_while_a_channel_is_being_opened_is_in_it()
    {
        var (page, other) = await JoinTwiceAsync();
        var held = await HoldAsync(page, "aws");
        await page.GetByRole(AriaRole.Link, new() { Name = "aws" }).ClickAsync();
        var fetched = await held;

        await _server.PutAsync("told", Said("開いている間"), "aws");
        await Expect(other.GetByRole(AriaRole.Link, new() { Name = "aws" })).ToHaveClassAsync("unread");
        await fetched();

        await Expect(page.Cards()).ToContainTextAsync(["開いている間"]);
    }

    [BrowserFact]
    public async Task The_channel_asked_for_last_is_open_in_the_end_however_long_another_takes()
    {
        var page = await _browser.JoinAsync(_server.Address, "佐藤");
        var held = await HoldAsync(page, "aws");
        await page.GetByRole(AriaRole.Link, new() { Name = "aws" }).ClickAsync();
        var fetched = await held;
        await page.GetByRole(AriaRole.Link, new() { Name = "random" }).ClickAsync();

        await fetched();

        await Expect(page.Locator("#channel")).ToHaveTextAsync("random");
        await Expect(page).ToHaveURLAsync($"{_server.Address}chat/random");
    }

    [BrowserFact]
    public async Task Text_of_people_and_notes_is_never_markup()
    {
        _server.Router.Answer = (context, _) =>
            Reply.ToChannel(
                "evil",
                Card.Sentence(
                    context.Language,
                    CardTone.Plain,
                    Line.Plain("<img src=x onerror='window.hit=1'>")
                )
            );
        var page = await _browser.JoinAsync(_server.Address, "<b>佐藤</b>");

        await page.TypeAsync("/<script>window.hit=1</script>");

        await Expect(page.Locator("#log")).ToContainTextAsync("<img src=x onerror='window.hit=1'>");
        await Expect(page.Locator("#log")).ToContainTextAsync("<b>佐藤</b>");
        await Expect(page.Locator("#log")).ToContainTextAsync("/<script>window.hit=1</script>");
        Assert.True(await page.EvaluateAsync<bool>("() => window.hit === undefined"));
    }

    [BrowserFact]
    public async Task Earlier_messages_come_when_the_reader_scrolls_up()
    {
        foreach (var number in Enumerable.Range(0, 70))
            await _server.PutAsync($"card {number}", Cards.Revealed(number));
        var page = await _browser.JoinAsync(_server.Address, "佐藤");
        await Expect(page.Cards()).ToHaveCountAsync(50);

        await page.Locator("#scroller").EvaluateAsync("element => element.scrollTo(0, 0)");

        await Expect(page.Cards()).ToHaveCountAsync(70);
        await Expect(page.Cards().First).ToContainTextAsync("第1問");
    }

    /// <summary>Two tabs of one browser, which hear of everything at the same time.</summary>
    private async Task<(IPage One, IPage Other)> JoinTwiceAsync() =>
        (
            await _browser.JoinAsync(_server.Address, "佐藤"),
            await _browser.JoinAsync(_server.Address, "田中")
        );

    /// <summary>Keeps back the next messages of a channel that a page fetches.</summary>
    /// <returns>Ends when the server has told them; what it returns hands them on.</returns>
    private static async Task<Task<Func<Task>>> HoldAsync(IPage page, string channel)
    {
        var held = new TaskCompletionSource<Func<Task>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync(
            $"**/chat/{channel}/messages",
            async route =>
            {
                var response = await route.FetchAsync();
                held.SetResult(() => route.FulfillAsync(new() { Response = response }));
            },
            new PageRouteOptions { Times = 1 }
        );
        return held.Task;
    }

    private static Card Said(string text) =>
        Card.Sentence(Core.Language.Japanese, CardTone.Plain, Line.Plain(text));
}
