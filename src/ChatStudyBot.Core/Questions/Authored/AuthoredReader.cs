using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Authored.Pages;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>What of a file is questions, and what is left to be read as a note.</summary>
/// <param name="Rest">Every line where it was, those of questions emptied.</param>
/// <param name="Headings">Headings among the lines of the questions.</param>
internal sealed record AuthoredReading(AuthoredDeck Deck, SourceText Rest, int Headings);

/// <summary>Finds the questions that people wrote by what the text looks like; nobody is asked for a format.</summary>
internal static class AuthoredReader
{
    public static AuthoredReading Read(SourceText source)
    {
        var page = new Page(source);
        var deck = PageQuestions.Take(page);
        return deck.IsEmpty ? new(deck, source, 0) : new(deck, page.Rest(), page.TakenHeadings);
    }
}
