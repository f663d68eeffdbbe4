using ChatStudyBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests;

/// <summary>The first command in a new chat.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class WelcomeTests(Chromium chromium)
{
    [BrowserFact]
    public async Task It_is_answered_and_followed_by_the_welcome_once()
    {
        await using var bot = await BotProcess.StartAsync(StudyNotes.Files, isNew: true);
        await using var browser = await chromium.OpenAsync();
        var sato = await browser.JoinAsync(bot.Address, "佐藤");

        await sato.TypeAsync("/トピック");
        await Expect(sato.Private()).ToHaveCountAsync(2);
        await Expect(sato.Private().First).ToContainTextAsync("/トピック");
        await Expect(sato.Private().Last).ToContainTextAsync("チームのノートから問題を出し");

        await sato.TypeAsync("/成績");
        await Expect(sato.Private()).ToHaveCountAsync(3);
        await Expect(sato.Private().Last).ToContainTextAsync("佐藤");
    }
}
