using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>
/// Cards to questions. A short back is typed. A long one nobody types: it is chosen among the backs of cards beside
/// it that could stand in its place; where there are too few, the card is reported and not asked.
/// </summary>
public static class Flashcards
{
    /// <summary>In columns: some ten Japanese letters or four English words.</summary>
    private const int LongestTyped = 28;

    private const int FewestOthers = 2;
    private const int MostOthers = 3;

    /// <param name="cards">Of one deck.</param>
    public static void Add(IReadOnlyList<Flashcard> cards, DeckBuilder deck)
    {
        var spoken = cards.Where(card => !IsTyped(card)).ToList();
        foreach (var card in cards)
        {
            if (IsTyped(card) || card.Back.Length == 0)
            {
                deck.Add(Typed(card));
            }
            else if (Others(card, spoken) is { Count: >= FewestOthers } others)
            {
                deck.Add(Chosen(card, others));
            }
            else
            {
                deck.Warn(
                    card.Line,
                    "This card is not asked: its back is too long to type and too few cards beside it have one like it. Shorten it, or add cards of the same kind."
                );
            }
        }
    }

    private static bool IsTyped(Flashcard card) =>
        card.Back.Length > 0
        && !card.Back.Contains('\n')
        && Script.Width(card.Back) <= LongestTyped
        && card.Back[^1] is not ('。' or '.' or '!' or '！')
        && !card.Back.Contains('、');

    private static AuthoredRow Typed(Flashcard card) => RowOf(card) with { Accepted = [card.Back] };

    private static AuthoredRow Chosen(Flashcard card, IReadOnlyList<Flashcard> others) =>
        RowOf(card) with
        {
            Choices = [new(card.Back), .. others.Select(other => new Choice(other.Back, other.Front))],
            Key = [0],
        };

    private static AuthoredRow RowOf(Flashcard card) =>
        new(card.Line)
        {
            Stem = card.Front,
            IsCard = true,
            Name = card.Name,
            Hint = card.Hint,
            Explanation = card.Extra,
            Headings = card.Headings,
        };

    /// <summary>Those nearest in length come first, so that the right one is not known by it.</summary>
    private static List<Flashcard> Others(Flashcard card, IReadOnlyList<Flashcard> cards)
    {
        var width = Script.Width(card.Back);
        return
        [
            .. cards
                .Where(other => TextFold.Key(other.Front) != TextFold.Key(card.Front))
                .Where(other => TextFold.Key(other.Back) != TextFold.Key(card.Back))
                .Where(other => Script.LanguageOf(other.Back) == Script.LanguageOf(card.Back))
                .Where(other => IsLike(width, Script.Width(other.Back)))
                .DistinctBy(other => TextFold.Key(other.Back))
                .OrderBy(other => Math.Abs(width - Script.Width(other.Back)))
                .ThenBy(other => Math.Abs(card.Line - other.Line))
                .Take(MostOthers),
        ];
    }

    private static bool IsLike(int width, int other) => other <= 2 * width && width <= 2 * other;
}
