namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>Takes the questions out of a Markdown note.</summary>
internal static class PageQuestions
{
    /// <param name="hasCards">Whether the front matter says that the note holds cards.</param>
    public static AuthoredDeck Take(Page page, bool hasCards)
    {
        var deck = new DeckBuilder();
        var lettered = new LetteredQuestions(page, deck);
        lettered.Take();
        TaskListQuestions.Take(page, deck);
        lettered.RefuseUnanswered();
        Flashcards.Add(
            [.. AnswerBlocks.Take(page, deck), .. NoteCards.Take(page, new CardScope(page, hasCards))],
            deck
        );
        if (deck.Count > 0)
        {
            TakeContents(page);
        }

        // Only now is it known which headings are questions themselves.
        var found = deck.Build();
        return found with
        {
            Rows = [.. found.Rows.Select(row => row with { Headings = page.HeadingsAbove(row.Line - 1) })],
        };
    }

    /// <summary>A table of contents beside questions lists their stems, which is no fact to ask for.</summary>
    private static void TakeContents(Page page)
    {
        for (var at = 0; at < page.Count; at++)
        {
            if (page.IsCode(at) || page.IsTaken(at) || !PageFurniture.LinksInPage(page[at]))
            {
                continue;
            }

            var from = at;
            while (
                from > 0
                && page[from].StartsWith('|')
                && page[from - 1].StartsWith('|')
                && !page.IsTaken(from - 1)
            )
            {
                from--;
            }

            page.Take(from, at + 1);
        }
    }
}
