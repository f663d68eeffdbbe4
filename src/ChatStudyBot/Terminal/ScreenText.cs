using System.Globalization;
using System.Text;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Terminal;

/// <summary>Text as a terminal lays it out: characters of East Asia take two columns.</summary>
internal static class ScreenText
{
    /// <summary>Must not begin a line.</summary>
    private const string NeverFirst = "、。，．・：；？！）」』】〉》〕ー々%％";

    /// <summary>In lines of at most <paramref name="width"/> columns, the later ones indented as far as the first.</summary>
    /// <param name="width">Null when nothing has to be wrapped.</param>
    public static IEnumerable<string> Wrap(string text, int? width, int indent)
    {
        var margin = new string(' ', indent);
        if (width is not { } columns || TextWidth.Of(text) + indent <= columns)
        {
            return [margin + text];
        }

        var lines = new List<string>();
        var line = new StringBuilder(margin);
        var used = indent;
        foreach (var piece in Pieces(text))
        {
            var needed = TextWidth.Of(piece);
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
                    TextWidth.Of(element) > 1
                    || element == " "
                    || (piece.Length > 0 && EndsWord(piece.ToString()))
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

    private static bool EndsWord(string piece) => piece[^1] == ' ' || TextWidth.Of(piece[^1..]) > 1;
}
