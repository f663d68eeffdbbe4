using Microsoft.Playwright;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>How a person uses the page.</summary>
public static class Visitor
{
    /// <summary>Opens a channel under a name.</summary>
    public static async Task<IPage> JoinAsync(
        this IBrowserContext browser,
        Uri address,
        string name,
        string channel = "general"
    )
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{address}chat/{channel}?name={Uri.EscapeDataString(name)}");
        await Assertions.Expect(page.Locator("#composer")).ToBeVisibleAsync();
        return page;
    }

    public static async Task TypeAsync(this IPage page, string command)
    {
        await page.Locator("#input").FillAsync(command);
        await page.Locator("#input").PressAsync("Enter");
    }

    public static ILocator Cards(this IPage page) => page.Locator("#log article.message.card");

    public static ILocator Choice(this IPage page, string letter) =>
        page.Locator("article.asking").Last.Locator($"button.choice:has(b:text-is('{letter}'))");

    public static ILocator Private(this IPage page) => page.Locator("#log .private");

    public static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
