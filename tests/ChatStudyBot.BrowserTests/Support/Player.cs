using ChatStudyBot.Core.Questions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatStudyBot.BrowserTests.Support;

/// <summary>Somebody who plays and knows the notes.</summary>
public sealed class Player(IPage page)
{
    public IPage Page => page;

    public ILocator Asking => page.Locator("article.asking");

    /// <summary>The text of whatever was revealed last.</summary>
    public ILocator Last => page.Cards().Last;

    public async Task<Question> QuestionAsync(int round, int total)
    {
        await Expect(Asking).ToContainTextAsync($"第{round}問（全{total}問）");
        return StudyNotes.Asked(await Asking.InnerTextAsync());
    }

    /// <summary>The card of a round, which stays when the next one is asked.</summary>
    public ILocator Round(int round, int total) =>
        page.Cards().Filter(new() { HasText = $"第{round}問（全{total}問）" });

    /// <summary>Presses the right choice, or the first wrong one.</summary>
    public Task ChooseAsync(Question question, bool right)
    {
        var key = page.GetByText(question.Choices[question.Key[0]].Text, new() { Exact = true });
        return Asking
            .Locator("button.choice")
            .Filter(right ? new() { Has = key } : new() { HasNot = key })
            .First.ClickAsync();
    }

    public Task PressAsync(string button) => PressAsync(page.Locator("#log"), button);

    public static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
}
