using System.Globalization;
using System.Text;

namespace ChatStudyBot.Terminal;

/// <summary>Text as a terminal lays it out: characters of East Asia take two columns.</summary>
internal static class ScreenText
{
    /// <summary>Must not begin a line.</summary>
    private const string NeverFirst = "、。，．・：；？！）」』】〉》〕ー々%％";

    /// <summary>First and last of the wide ranges; https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2705, 0x2705),
        (0x274C, 0x274C),
        (0x2E80, 0x303E),
        (0x3041, 0x33FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xA000, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    public static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    /// <summary>In lines of at most <paramref name="width"/> columns, the later ones indented as far as the first.</summary>
    /// <param name="width">Null when nothing has to be wrapped.</param>
    public static IEnumerable<string> Wrap(string text, int? width, int indent)
    {
        var margin = new string(' ', indent);
        if (width is not { } columns || Columns(text) + indent <= columns)
        {
            return [margin + text];
        }

        var lines = new List<string>();
        var line = new StringBuilder(margin);
        var used = indent;
        foreach (var piece in Pieces(text))
        {
            var needed = Columns(piece);
            if (used + needed > columns && used > indent)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear().Append(margin);
                used = indent;
                if (string.IsNullOrWhiteSpace(piece))
                {
                    continue;
                }
            }

            line.Append(piece);
            used += needed;
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    /// <summary>What a line may be broken between: words, and the single characters of East Asia.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var breaksBefore =
                !NeverFirst.Contains(element, StringComparison.Ordinal)
                && (
                    Columns(element) > 1 || element == " " || (piece.Length > 0 && EndsWord(piece.ToString()))
                );
            if (breaksBefore && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(element);
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static bool EndsWord(string piece) => piece[^1] == ' ' || Columns(piece[^1..]) > 1;

    private static int Columns(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control
            ? 0
        : Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2
        : 1;
}
