using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions.Authored.Files;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>Notes of Anki to questions: cards with two sides, gaps <c>{{c1::text::hint}}</c>, and our own export.</summary>
public static partial class AnkiNotes
{
    public static AuthoredDeck Read(ImmutableArray<AnkiNote> notes)
    {
        var deck = new DeckBuilder();
        Add(notes, deck);
        return deck.Build();
    }

    internal static void Add(ImmutableArray<AnkiNote> notes, DeckBuilder deck)
    {
        var cards = new List<Flashcard>();
        foreach (var note in notes)
        {
            var headings = HeadingsOf(note);
            if (AnkiHtml.RowOf(note) is { } row)
            {
                deck.Add(row with { Headings = headings });
            }
            else if (note.Fields is [var text, ..] && Gap().IsMatch(text))
            {
                cards.AddRange(Gaps(note, headings));
            }
            else if (note.Fields.Length < 2 || HtmlText.Plain(note.Fields[1]).Length == 0)
            {
                deck.Refuse(note.Line, MistakeIn(note));
            }
            else
            {
                cards.Add(
                    Card(note, HtmlText.Plain(note.Fields[0]), HtmlText.Plain(note.Fields[1]), 2) with
                    {
                        Headings = headings,
                    }
                );
            }
        }

        Flashcards.Add(cards, deck);
    }

    private static string MistakeIn(AnkiNote note) =>
        note.Fields.Length > 1 && HtmlText.HasPictureOrSound(note.Fields[1])
            ? "The back of this card is a picture or a sound, which cannot be asked here: write the answer in words."
            : "This card has no back: write the answer in its second field.";

    private static Flashcard Card(AnkiNote note, string front, string back, int extra) =>
        new(note.Line, front, back)
        {
            Name = note.Guid,
            Extra = RowText.Joined(note.Fields.Skip(extra).Select(HtmlText.Plain)),
        };

    /// <summary>One card for each number; the gaps of the others are filled in.</summary>
    private static IEnumerable<Flashcard> Gaps(AnkiNote note, ImmutableArray<string> headings)
    {
        var gaps = Gap().Matches(note.Fields[0]);
        foreach (var number in gaps.Select(gap => gap.Groups["number"].Value).Distinct())
        {
            var own = gaps.Where(gap => gap.Groups["number"].Value == number).ToList();
            var front = Gap()
                .Replace(
                    note.Fields[0],
                    gap => gap.Groups["number"].Value == number ? ValueWriter.Gap : gap.Groups["text"].Value
                );
            yield return Card(
                note,
                HtmlText.Plain(front),
                HtmlText.Plain(own[0].Groups["text"].Value),
                1
            ) with
            {
                Name = note.Guid.Length > 0 ? $"{note.Guid} c{number}" : "",
                Hint = HtmlText.Plain(own[0].Groups["hint"].Value),
                Headings = headings,
            };
        }
    }

    /// <summary>The deck's levels; without one the first tag's.</summary>
    private static ImmutableArray<string> HeadingsOf(AnkiNote note) =>
        [
            .. (note.Deck.Length > 0 && note.Deck != "Default" ? note.Deck : note.Tags.Split(' ')[0])
                .Split("::", StringSplitOptions.RemoveEmptyEntries)
                .Select(name => name.Replace('_', ' ').Trim()),
        ];

    [GeneratedRegex(@"\{\{c(?<number>\d+)::(?<text>.*?)(?:::(?<hint>.*?))?\}\}", RegexOptions.Singleline)]
    private static partial Regex Gap();
}
