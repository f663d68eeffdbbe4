using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A passage as a card quotes it: cut around the words that answer, which are bold.</summary>
internal static class Quote
{
    /// <summary>In UTF-16 units, the marks of the cuts included.</summary>
    public const int Longest = 300;

    private const string Cut = "…";

    public static Line Of(FoundPassage passage)
    {
        var lines = passage.Text.Split('\n');
        var at = Math.Max(
            0,
            Array.FindIndex(lines, line => line.Contains(passage.Key, StringComparison.Ordinal))
        );
        var (first, last) = Around(lines, at);
        string[] before = first > 0 ? [Cut] : [];
        string[] after = last < lines.Length - 1 ? [Cut] : [];
        var shown = Unmarked(lines[first..(last + 1)]);
        return Bold(TextCut.At(string.Join('\n', [.. before, .. shown, .. after]), Longest), passage.Key);
    }

    /// <summary>The same as plain text.</summary>
    public static string TextOf(FoundPassage passage) =>
        string.Concat(
            Of(passage)
                .Parts.Select(part => part is Inline.Strong(var strong) ? strong : ((Inline.Text)part).Value)
        );

    /// <summary>A bullet that stands alone, or above all that hangs below it, is a sentence like any other.</summary>
    private static string[] Unmarked(string[] lines) =>
        IsMarked(lines[0]) && !lines.Skip(1).Any(IsMarked)
            ? [lines[0][PassageText.Bullet.Length..], .. lines[1..]]
            : lines;

    private static bool IsMarked(string line) =>
        line.StartsWith(PassageText.Bullet, StringComparison.Ordinal);

    /// <summary>The line and as many whole ones below and above it as there is room for.</summary>
    private static (int First, int Last) Around(string[] lines, int at)
    {
        // Each line comes with its break; a cut may be marked at both ends.
        var room = Longest - lines[at].Length - (2 * (Cut.Length + 1));
        var (first, last) = (at, at);
        while (last < lines.Length - 1 && lines[last + 1].Length < room)
            room -= lines[++last].Length + 1;
        while (first > 0 && lines[first - 1].Length < room)
            room -= lines[--first].Length + 1;
        return (first, last);
    }

    /// <summary>Where nothing else stands beside them, they need not be told apart.</summary>
    private static Line Bold(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.Ordinal);
        return key.Length == 0 || at < 0 || text.Length == key.Length
            ? Line.Plain(text)
            : new Line([.. Plain(text[..at]), new Inline.Strong(key), .. Plain(text[(at + key.Length)..])]);
    }

    private static IEnumerable<Inline> Plain(string text) => text.Length > 0 ? [new Inline.Text(text)] : [];
}
