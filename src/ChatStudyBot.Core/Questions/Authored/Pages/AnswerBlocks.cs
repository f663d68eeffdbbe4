using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary><c>Q:</c> and below it <c>A:</c>, each over as many lines as it takes; a blank line ends the answer.</summary>
internal static partial class AnswerBlocks
{
    public static IEnumerable<Flashcard> Take(Page page, DeckBuilder deck)
    {
        var cards = new List<Flashcard>();
        var unanswered = new List<(int From, int End)>();
        for (var at = 0; at < page.Count; at++)
        {
            if (
                !MayBeQuestion(page[at])
                || !IsFree(page, at)
                || Question().Match(page[at]) is not { Success: true } question
            )
            {
                continue;
            }

            var answer = AnswerBelow(page, at + 1);
            if (answer < 0)
            {
                unanswered.Add((at, at + 1));
                continue;
            }

            var end = EndOf(page, answer + 1);
            cards.Add(
                new(
                    at + 1,
                    TextOf(page, question, at, answer),
                    TextOf(page, Answer().Match(page[answer]), answer, end)
                )
            );
            page.Take(at, end);
            at = end - 1;
        }

        if (cards.Count > 0)
        {
            foreach (var (from, end) in unanswered)
            {
                page.Take(from, end);
                deck.Refuse(
                    from + 1,
                    "The question has no answer: write a line that begins with A: below it."
                );
            }
        }

        return cards;
    }

    /// <summary>Most lines of a note are told at their first letter.</summary>
    private static bool MayBeQuestion(string line)
    {
        var text = line.AsSpan().TrimStart("-*+_ \t\u3000");
        return text is ['Q' or 'q' or 'Ｑ' or '問' or '質', ..] && text.IndexOfAny(':', '：') > 0;
    }

    private static string TextOf(Page page, Match first, int from, int end) =>
        RowText.Joined([
            MarkdownText.Plain(first.Groups["text"].Value),
            MarkdownText.Plain(page, from + 1, end),
        ]);

    /// <summary>The line of the answer; -1 when another question, a heading or a rule comes before it.</summary>
    private static int AnswerBelow(Page page, int at)
    {
        for (; at < page.Count && IsFree(page, at) && !Question().IsMatch(page[at]); at++)
        {
            if (Answer().IsMatch(page[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static int EndOf(Page page, int at)
    {
        while (
            at < page.Count
            && (page.IsCode(at) || !page.IsBlank(at) && IsFree(page, at) && !Question().IsMatch(page[at]))
        )
        {
            at++;
        }

        return at;
    }

    private static bool IsFree(Page page, int at) =>
        page.IsCode(at) || !page.IsTaken(at) && !page.IsHeading(at) && !PageFurniture.Is(page[at]);

    [GeneratedRegex(
        @"^\s*(?:[-*+]\s+)?[*_]{0,2}(?:Q|Ｑ|問|質問|Question)\s*\d*\s*[*_]{0,2}\s*[:：][*_]{0,2}\s*(?<text>\S.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Question();

    [GeneratedRegex(
        @"^\s*(?:[-*+]\s+)?[*_]{0,2}(?:A|Ａ|答え?|回答|Answer)\s*\d*\s*[*_]{0,2}\s*[:：][*_]{0,2}\s*(?<text>\S.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Answer();
}
