using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>
/// Cards in a note as Obsidian's users write them: <c>front::back</c>, <c>:::</c> for both ways, a line of <c>?</c> or
/// <c>??</c> between front and back, and <c>==gaps==</c>.
/// </summary>
internal static partial class NoteCards
{
    public static IEnumerable<Flashcard> Take(Page page, CardScope scope)
    {
        var cards = new List<Flashcard>();
        for (var at = 0; at < page.Count; at++)
        {
            if (page.IsCode(at) || page.IsTaken(at) || page.IsHeading(at) || page.IsBlank(at))
            {
                continue;
            }

            if (CardScope.IsTag(page[at]))
            {
                page.Take(at, at + 1);
            }
            else if (CardLine.Of(page[at], scope.Holds(at)) is { } line)
            {
                cards.AddRange(Sides(at, line.Front, line.Back, line.IsBothWays));
                page.Take(at, at + 1);
            }
            else if (scope.Holds(at) && page[at].Trim() is "?" or "??")
            {
                at = TakeBlock(page, at, cards) - 1;
            }
            else if (scope.Holds(at) && Gap().IsMatch(page[at]))
            {
                cards.AddRange(Gaps(at, page[at]));
                page.Take(at, at + 1);
            }
        }

        return cards;
    }

    private static IEnumerable<Flashcard> Sides(int at, string front, string back, bool bothWays)
    {
        var (one, other) = (Plain(front), Plain(back));
        yield return new(at + 1, one, other);
        if (bothWays)
        {
            yield return new(at + 1, other, one);
        }
    }

    /// <returns>The first line behind the card.</returns>
    private static int TakeBlock(Page page, int mark, List<Flashcard> cards)
    {
        var from = mark;
        while (from > 0 && IsText(page, from - 1))
        {
            from--;
        }

        var end = mark + 1;
        while (end < page.Count && (page.IsCode(end) || IsText(page, end)))
        {
            end++;
        }

        if (from < mark && end > mark + 1)
        {
            var front = CardScope.WithoutTag(MarkdownText.Plain(page, from, mark));
            var back = MarkdownText.Plain(page, mark + 1, end);
            cards.AddRange(Sides(from, front, back, page[mark].Trim() == "??"));
            page.Take(from, end < page.Count && page[end].Trim() == "+++" ? end + 1 : end);
        }

        return end;
    }

    private static bool IsText(Page page, int at) =>
        !page.IsTaken(at)
        && !page.IsBlank(at)
        && !page.IsHeading(at)
        && !PageFurniture.Is(page[at])
        && page[at].Trim() != "+++";

    /// <summary>One card for each gap; the others are filled in.</summary>
    private static IEnumerable<Flashcard> Gaps(int at, string line)
    {
        var gaps = Gap().Matches(line);
        for (var own = 0; own < gaps.Count; own++)
        {
            var index = -1;
            var front = Gap()
                .Replace(line, gap => ++index == own ? ValueWriter.Gap : gap.Groups["text"].Value);
            yield return new(at + 1, Plain(front), Plain(gaps[own].Groups["text"].Value))
            {
                Hint = gaps[own].Groups["hint"] is { Success: true } hint ? hint.Value : null,
            };
        }
    }

    private static string Plain(string markdown) =>
        MarkdownText.Plain(CardScope.WithoutTag(ListMark().Replace(BlockName().Replace(markdown, ""), "")));

    [GeneratedRegex(@"==(?<text>[^=\s](?:[^=]*[^=\s])?)==(?:\^\[(?<hint>[^\]]*)\])?(?:\[\^\w+\])?")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^\s*(?:[-*+・•]|\d+[.)])\s+")]
    private static partial Regex ListMark();

    /// <summary>The name that Obsidian gives a block at its end.</summary>
    [GeneratedRegex(@"\s\^[A-Za-z0-9-]+\s*$")]
    private static partial Regex BlockName();
}
