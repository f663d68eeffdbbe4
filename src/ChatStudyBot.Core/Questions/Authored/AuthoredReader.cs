using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Authored.Files;
using ChatStudyBot.Core.Questions.Authored.Pages;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>What of a file is questions, and what is left to be read as a note.</summary>
/// <param name="Rest">Every line where it was, those of questions emptied.</param>
/// <param name="Headings">Headings among the lines of the questions.</param>
internal sealed record AuthoredReading(AuthoredDeck Deck, SourceText Rest, int Headings);

/// <summary>Finds the questions that people wrote by what the text looks like; nobody is asked for a format.</summary>
internal static class AuthoredReader
{
    /// <param name="path">Where the text may be several things its ending decides.</param>
    /// <param name="tags">Of the front matter.</param>
    public static AuthoredReading Read(string path, SourceText source, IEnumerable<string> tags)
    {
        if (DeckFormats.Read(path, source) is { } file)
        {
            return new(file, source.WithoutFirst(source.Count), 0);
        }

        var page = new Page(source);
        var deck = PageQuestions.Take(page, tags.Any(CardScope.IsTagName));
        return deck.IsEmpty ? new(deck, source, 0) : new(deck, page.Rest(), page.TakenHeadings);
    }
}
