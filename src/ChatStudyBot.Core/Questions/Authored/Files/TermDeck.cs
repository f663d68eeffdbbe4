namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>Quizlet's export: a term and its definition on each line, a tab between them.</summary>
internal sealed class TermDeck : IDeckFormat
{
    private const int FewestCards = 2;

    public bool IsIn(DeckFile file)
    {
        if (!file.FirstLine.Contains('\t'))
        {
            return false;
        }

        var lines = file.Lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        var cards = lines.Count(line => line[0] is not (' ' or '\t') && line.Contains('\t'));
        return cards >= FewestCards
            && cards * 10 >= lines.Count * 8
            && !lines.Exists(line => line[0] is '#' or '|' or '-' or '*' or '>');
    }

    public AuthoredDeck Read(DeckFile file)
    {
        var deck = new DeckBuilder();
        var cards = new List<Flashcard>();
        for (var at = 0; at < file.Lines.Count; at++)
        {
            if (file.IsBlank(at))
            {
                continue;
            }

            var tab = file.Lines[at].IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || string.IsNullOrWhiteSpace(file.Lines[at][(tab + 1)..]))
            {
                deck.Refuse(at + 1, "This line is no card: write the term, a tab and the definition.");
            }
            else
            {
                cards.Add(new(at + 1, file.Lines[at][..tab].Trim(), file.Lines[at][(tab + 1)..].Trim()));
            }
        }

        Flashcards.Add(cards, deck);
        return deck.Build();
    }
}
