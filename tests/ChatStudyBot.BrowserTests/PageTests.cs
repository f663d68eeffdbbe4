using ChatStudyBot.BrowserTests.Support;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

[Collection(ChromiumCollection.Name)]
public sealed class PageTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_card_put_into_a_channel_appears_and_turns_into_its_reveal()
    {
        await using var server = await ChatServer.StartAsync();
        await using var browser = await chromium.OpenAsync();
        var page = await browser.JoinAsync(server.Address, "佐藤");

        await server.PutAsync("round", Cards.Asking());
        await Expect(page.Cards()).ToHaveCountAsync(1);
        await Expect(page.Cards()).ToContainTextAsync("Glacier Instant Retrieval");
        await server.PutAsync("round", Cards.Revealed());

        await Expect(page.Cards()).ToContainTextAsync("正解 2人");
        await Expect(page.Cards()).ToHaveCountAsync(1);
        await Expect(page.Locator("#status")).ToHaveTextAsync("✅ 正解: C. Glacier Instant Retrieval");
    }
}
