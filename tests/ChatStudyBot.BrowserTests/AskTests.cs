using ChatStudyBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>Questions to the notes, against the bot as it is run.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class AskTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_question_typed_as_it_is_is_answered_to_the_asker_and_can_be_shared_and_looked_up()
    {
        await using var bot = await BotProcess.StartAsync(StudyNotes.Files);
        // The first question of a process takes its time, and the page waits ten seconds for an answer, then asks the
        // person to send it again.
        await bot.SayAsync("/質問 オブジェクトロックとは何ですか");
        await using var one = await chromium.OpenAsync();
        await using var other = await chromium.OpenAsync();
        var (sato, tanaka) = (
            await one.JoinAsync(bot.Address, "佐藤"),
            await other.JoinAsync(bot.Address, "田中")
        );

        await sato.TypeAsync("可視性タイムアウトとは何ですか");
        var answer = sato.Private().First;
        await Expect(answer.Locator("h3")).ToHaveTextAsync("可視性タイムアウトとは何ですか");
        await Expect(answer)
            .ToContainTextAsync(
                "「可視性タイムアウト: 受け取られたメッセージをしばらく他の受信者から隠す仕組み"
            );
        await Expect(answer).ToContainTextAsync("📖 messaging.md › SQS の機能（5行目）");

        await answer.GetByRole(AriaRole.Button, new() { Name = "チャンネルに共有" }).ClickAsync();
        await Expect(tanaka.Cards()).ToHaveCountAsync(1);
        await Expect(tanaka.Cards().Last).ToContainTextAsync("佐藤さんが共有した回答");
        await Expect(tanaka.Cards().Last).ToContainTextAsync("messaging.md › SQS の機能（5行目）");
        await Expect(tanaka.Locator("#log")).Not.ToContainTextAsync("役に立った");

        var open = answer.GetByRole(AriaRole.Link, new() { Name = "出典を開く" });
        await Expect(open).ToHaveAttributeAsync("href", "/notes/messaging.md#L5");
        await Expect(open).ToHaveAccessibleDescriptionAsync("新しいタブで開きます");
        await answer.GetByRole(AriaRole.Button, new() { Name = "ここから出題" }).ClickAsync();
        await Expect(sato.Private().Last).ToContainTextAsync("第1問（全3問）");
    }

    [BrowserFact]
    public async Task A_question_in_English_is_answered_in_English_on_a_Japanese_page()
    {
        await using var bot = await BotProcess.StartAsync(StudyNotes.Files);
        await using var one = await chromium.OpenAsync();
        var sato = await one.JoinAsync(bot.Address, "佐藤");

        await sato.TypeAsync("what is a visibility timeout");
        var answer = sato.Private().First;

        await Expect(answer.GetByRole(AriaRole.Button, new() { Name = "Not what I meant" }))
            .ToBeVisibleAsync();
        await Expect(answer.Locator("[lang=en]").First).ToBeVisibleAsync();
    }
}
