using System.Globalization;
using System.Text;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>In columns: characters of East Asia take two, marks that stand on another none.</summary>
public static class TextWidth
{
    /// <summary>First and last of the wide ranges; https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt</summary>
    private static readonly (int First, int Last)[] s_wide =
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

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control
            ? 0
        : s_wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2
        : 1;
}
