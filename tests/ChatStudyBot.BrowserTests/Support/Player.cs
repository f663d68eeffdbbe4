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

    /// <summary>Presses the right choice, or the first wrong one.</summary>
    public async Task ChooseAsync(Question question, bool right)
    {
        var key = question.Choices[question.Key[0]].Text;
        var choices = Asking.Locator("button.choice");
        foreach (var choice in await choices.AllAsync())
        {
            if (await choice.Locator("span").InnerTextAsync() == key != right)
                continue;
            await choice.ClickAsync();
            return;
        }
        throw new InvalidOperationException($"No such choice: {key}");
    }

    public Task PressAsync(string button) =>
        page.Locator("#log")
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .Last.ClickAsync();
}
