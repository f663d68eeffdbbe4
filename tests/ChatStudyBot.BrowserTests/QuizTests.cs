using ChatStudyBot.BrowserTests.Support;
using ChatStudyBot.Core.Questions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>Whole quizzes against the bot as it is run.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class QuizTests(Chromium chromium) : IAsyncLifetime
{
    private BotProcess _bot = null!;
    private IBrowserContext _one = null!;
    private IBrowserContext _other = null!;
    private Player _sato = null!;
    private Player _tanaka = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        _bot = await BotProcess.StartAsync(StudyNotes.Files);
        (_one, _other) = (await chromium.OpenAsync(), await chromium.OpenAsync());
        _sato = new Player(await _one.JoinAsync(_bot.Address, "佐藤"));
        _tanaka = new Player(await _other.JoinAsync(_bot.Address, "田中"));
    }

    public async Task DisposeAsync()
    {
        if (Chromium.Path is null)
            return;
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [BrowserFact]
    public async Task Two_people_play_an_open_quiz_of_five_and_see_each_others_results()
    {
        await _sato.Page.TypeAsync("/クイズ 5 選択 600秒");
        await Expect(_tanaka.Page.Locator("#log")).ToContainTextAsync("/クイズ 5 選択 600秒");
        foreach (var round in Enumerable.Range(1, 5))
        {
            var question = await _sato.QuestionAsync(round, 5);
            await _sato.ChooseAsync(question, right: true);
            await Expect(_sato.Asking.Locator("[aria-pressed=true]")).ToHaveCountAsync(1);
            await _tanaka.ChooseAsync(question, right: false);
            await Expect(_tanaka.Asking.Locator("[aria-pressed=true]")).ToHaveCountAsync(1);
            await _sato.PressAsync("スキップ");
            // What the round came to stays to be looked at.
            if (round < 5)
                await GoOnAsync(round, 5);
            var revealed = _tanaka.Round(round, 5);
            await Expect(revealed).ToContainTextAsync("正解 1人（解答2人中）: 佐藤");
            await Expect(revealed.Locator(".choice.right")).ToContainTextAsync(KeyOf(question));
        }

        foreach (var player in new[] { _sato, _tanaka })
        {
            await Expect(player.Last).ToContainTextAsync("🏆 結果");
            await Expect(player.Last.Locator(".rows li").First).ToHaveTextAsync("1. 佐藤　600点（5/5問）");
            await Expect(player.Last.Locator(".rows li").Nth(1)).ToHaveTextAsync("2. 田中　0点（0/5問）");
        }
    }

    [BrowserFact]
    public async Task In_a_race_the_first_right_answer_closes_the_round_and_a_wrong_one_was_the_only_try()
    {
        await _sato.Page.TypeAsync("/クイズ 1 早押し 選択 600秒");
        var question = await _tanaka.QuestionAsync(1, 1);
        await _tanaka.ChooseAsync(question, right: false);
        await Expect(_tanaka.Page.Private().Last).ToContainTextAsync("❌ 不正解です");
        await _tanaka.ChooseAsync(question, right: true);
        await Expect(_tanaka.Page.Private().Last).ToContainTextAsync("解答済みです");

        await _sato.ChooseAsync(question, right: true);

        await Expect(_sato.Page.Private().Last).ToContainTextAsync("✅ 正解です");
        await Expect(_tanaka.Page.Locator("#log")).ToContainTextAsync("最速: 佐藤さん");
        await Expect(_tanaka.Last).ToContainTextAsync("1. 佐藤");
    }

    [BrowserFact]
    public async Task The_details_of_an_answer_open_its_line_on_the_page_of_the_note()
    {
        await _sato.Page.TypeAsync("/クイズ 1 早押し 選択 600秒");
        var question = await _sato.QuestionAsync(1, 1);
        await _sato.ChooseAsync(question, right: true);
        await Expect(_tanaka.Page.Locator("#log")).ToContainTextAsync("最速: 佐藤さん");
        await _sato.PressAsync("くわしく");

        var open = _sato.Page.GetByRole(AriaRole.Link, new() { Name = "出典を開く" });
        var note = await _sato.Page.RunAndWaitForPopupAsync(() => open.ClickAsync());

        await Expect(note.Locator("h1 .path")).ToHaveTextAsync(question.Citation.Path);
        await Expect(note.Locator($"#L{question.Citation.Line} .cited")).ToBeVisibleAsync();
        await Expect(note.Locator("#here .place.shown")).ToContainTextAsync(question.Stem);
        await Expect(open).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_solo_quiz_is_one_private_card_that_nobody_else_sees()
    {
        await _sato.Page.TypeAsync("/クイズ 一人 2 選択");
        foreach (var round in Enumerable.Range(1, 2))
        {
            var question = await _sato.QuestionAsync(round, 2);
            await _sato.ChooseAsync(question, right: round == 1);
            await Expect(_sato.Page.Private())
                .ToContainTextAsync(round == 1 ? "✅ 正解です" : "❌ 不正解です。あなたの解答");
            if (round == 1)
                await _sato.PressAsync("次の問題");
        }

        await Expect(_sato.Page.Private()).ToContainTextAsync("1/2問正解");
        await Expect(_sato.Page.Private()).ToHaveCountAsync(1);
        await Expect(_tanaka.Page.Locator("#empty")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_typed_answer_is_right_in_another_width_and_case()
    {
        await _sato.Page.TypeAsync("/クイズ 一人 1 記述");
        var question = await _sato.QuestionAsync(1, 1);
        var full = string.Concat(
            question
                .Accepted[0]
                .Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter)
        );
        await _sato.Asking.GetByLabel("答え").FillAsync(full.ToUpperInvariant());
        await _sato.Page.Keyboard.PressAsync("Enter");

        await Expect(_sato.Page.Private()).ToContainTextAsync("✅ 正解です");
    }

    [BrowserFact]
    public async Task Several_right_choices_are_ticked_and_items_put_in_order()
    {
        await _sato.Page.TypeAsync("/クイズ 一人 1 複数選択");
        var several = await _sato.QuestionAsync(1, 1);
        foreach (var index in several.Key)
            await _sato.Asking.GetByLabel(several.Choices[index].Text).CheckAsync();
        await _sato.PressAsync("解答する");
        await Expect(_sato.Page.Private()).ToContainTextAsync("✅ 正解です");

        await _sato.Page.TypeAsync("/クイズ 一人 1 並べ替え");
        await Expect(_sato.Asking.Locator(".order")).ToBeVisibleAsync();
        var order = await _sato.QuestionAsync(1, 1);
        foreach (var choice in order.Choices.Reverse())
            await RaiseAsync(choice);
        await _sato.PressAsync("解答する");

        await Expect(_sato.Page.Private().Last).ToContainTextAsync("✅ 正解です");
    }

    [BrowserFact]
    public async Task A_whole_quiz_is_played_with_the_keyboard_alone()
    {
        var keys = _sato.Page.Keyboard;
        await keys.PressAsync("/");
        await keys.TypeAsync("クイズ 一人 2 選択");
        await keys.PressAsync("Enter");
        await _sato.QuestionAsync(1, 2);
        await Expect(_sato.Page.Locator("#input")).ToHaveValueAsync("");
        await keys.PressAsync("Escape");
        await _sato.Page.Locator("a.skip").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(_sato.Page.GetByRole(AriaRole.Log)).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("a");
        await Expect(_sato.Page.Private()).ToContainTextAsync("正解");
        await keys.PressAsync("n");
        await _sato.QuestionAsync(2, 2);
        await keys.PressAsync("b");

        await Expect(_sato.Page.Private()).ToContainTextAsync("/2問正解");
    }

    [BrowserFact]
    public async Task A_round_goes_on_after_the_bot_was_killed_in_the_middle_of_it()
    {
        await _sato.Page.TypeAsync("/クイズ 1 選択 600秒");
        var question = await _sato.QuestionAsync(1, 1);
        await _sato.ChooseAsync(question, right: true);
        await Expect(_sato.Asking.Locator("[aria-pressed=true]")).ToHaveCountAsync(1);
        await _tanaka.QuestionAsync(1, 1);
        var shuffled = await _tanaka.Asking.Locator("button.choice").AllInnerTextsAsync();

        await _bot.KillAsync();
        await Expect(_tanaka.Page.GetByText("接続が切れました。再接続しています…")).ToBeVisibleAsync();
        await _bot.StartAsync();
        await Expect(_tanaka.Asking).ToContainTextAsync("再開しました。");

        Assert.Equal(shuffled, await _tanaka.Asking.Locator("button.choice").AllInnerTextsAsync());
        await _tanaka.ChooseAsync(question, right: true);
        await Expect(_tanaka.Asking.Locator("[aria-pressed=true]")).ToHaveCountAsync(1);
        await _sato.PressAsync("スキップ");
        await Expect(_tanaka.Page.Locator("#log")).ToContainTextAsync("正解 2人（解答2人中）: 佐藤、田中");
    }

    /// <summary>Presses on to the next question; on a slow machine that may have begun by itself before.</summary>
    private Task GoOnAsync(int round, int total) =>
        _sato
            .Round(round, total)
            .GetByRole(AriaRole.Button, new() { Name = "次の問題", Exact = true })
            .Or(_sato.Round(round + 1, total).Locator("h3"))
            .First.ClickAsync();

    private static string KeyOf(Question question) => question.Choices[question.Key[0]].Text;

    /// <summary>To the top of the list.</summary>
    private async Task RaiseAsync(Choice choice)
    {
        var items = await _sato.Asking.Locator(".order li > span").AllInnerTextsAsync();
        var up = _sato.Asking.Locator($".order li:has(span:text-is('{choice.Text}')) [data-move='-1']");
        foreach (var _ in items.TakeWhile(item => item != choice.Text))
            await up.ClickAsync();
    }
}
