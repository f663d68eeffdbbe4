using System.Globalization;
using System.Text;

namespace ChatStudyBot.Web;

/// <summary>A name somebody chose: normalised, one line, visible, at most 32 characters.</summary>
internal sealed record PlayerName
{
    public const int MaxLength = 32;

    private PlayerName(string value) => Value = value;

    public string Value { get; }

    /// <returns>Null when nothing is left that can be seen, or too much.</returns>
    public static PlayerName? TryParse(string? text)
    {
        if (text is not { Length: > 0 and <= 4 * MaxLength } || !IsWellFormed(text))
            return null;
        var words = text.Normalize(NormalizationForm.FormKC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var value = string.Join(' ', words);
        return
            value.Length > 0
            && new StringInfo(value).LengthInTextElements <= MaxLength
            && value.EnumerateRunes().All(IsShown)
            ? new PlayerName(value)
            : null;
    }

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
