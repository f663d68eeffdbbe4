using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>Moodle's GIFT: items with blank lines between them, the answers in braces.</summary>
internal sealed partial class GiftDeck : IDeckFormat
{
    private const string Category = "$CATEGORY:";

    public bool IsIn(DeckFile file)
    {
        if (file.FirstLine.StartsWith(Category, StringComparison.Ordinal))
        {
            return true;
        }

        if (file.Ending is ".md" or ".markdown" || !file.Lines.Any(line => line.Contains('{')))
        {
            return false;
        }

        var items = Items(file)
            .Where(item => !item.Text.StartsWith(Category, StringComparison.Ordinal))
            .ToList();
        return items.Count(item => AnswersBegin().IsMatch(item.Text)) * 2 > items.Count
            && !file.Lines.Any(line =>
                line.StartsWith('#') || line.StartsWith("- ", StringComparison.Ordinal)
            );
    }

    public AuthoredDeck Read(DeckFile file)
    {
        var deck = new DeckBuilder();
        ImmutableArray<string> category = [];
        foreach (var (line, text) in Items(file))
        {
            if (text.StartsWith(Category, StringComparison.Ordinal))
            {
                category = CategoryOf(text[Category.Length..]);
            }
            else
            {
                GiftItem.Add(line, GiftText.Hide(text), category, deck);
            }
        }

        return deck.Build();
    }

    /// <summary>Moodle puts its own courses and <c>top</c> in front.</summary>
    private static ImmutableArray<string> CategoryOf(string text) =>
        [
            .. text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(name => name != "top" && !(name.StartsWith('$') && name.EndsWith('$')))
                .Select(name => GiftText.Show(GiftText.Hide(name))),
        ];

    /// <summary>A category line is an item of its own, with or without blank lines around it.</summary>
    private static IEnumerable<(int Line, string Text)> Items(DeckFile file)
    {
        var open = new List<string>();
        var first = 0;
        for (var at = 0; at <= file.Lines.Count; at++)
        {
            var line = at < file.Lines.Count ? file.Lines[at] : "";
            var isCategory = line.StartsWith(Category, StringComparison.Ordinal);
            if ((string.IsNullOrWhiteSpace(line) || isCategory) && open.Count > 0)
            {
                yield return (first + 1, string.Join('\n', open).Trim());
                open.Clear();
            }

            if (isCategory)
            {
                yield return (at + 1, line);
            }
            else if (
                !string.IsNullOrWhiteSpace(line)
                && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            )
            {
                first = open.Count == 0 ? at : first;
                open.Add(line);
            }
        }
    }

    [GeneratedRegex(@"(?<!\\)\{\s*(?:[=~#}]|T(?:RUE)?\b|F(?:ALSE)?\b)")]
    private static partial Regex AnswersBegin();
}
