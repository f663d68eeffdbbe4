using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Commands;

/// <summary>Typed text taken apart: width folded, quotation marks of any shape taken off.</summary>
internal static partial class CommandWords
{
    private const int ShownLength = 40;
    private const string Quotes = "“”„‟«»「」『』";

    /// <summary>Spaces without width, soft hyphens and marks of direction, which chat apps put around words.</summary>
    private const string Unseen =
        "\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    /// <summary>Full-width letters, digits, colons and spaces become plain ones; every quotation mark is <c>"</c>.</summary>
    public static string Normalized(string text) =>
        string.Concat(
                Valid(text)
                    .Normalize(NormalizationForm.FormKC)
                    .Where(character => !Unseen.Contains(character))
                    .Select(character =>
                        character switch
                        {
                            '’' or '‘' => '\'',
                            _ when Quotes.Contains(character) => '"',
                            _ when char.IsWhiteSpace(character) || char.IsControl(character) => ' ',
                            _ => character,
                        }
                    )
            )
            .Trim();

    /// <param name="text">Normalized.</param>
    public static ImmutableArray<CommandWord> Split(string text) =>
        [
            .. Words()
                .Matches(text)
                .Select(match =>
                    match.Groups["phrase"] is { Success: true } phrase
                        ? new CommandWord(
                            match.Groups["option"].Value + phrase.Value.Trim(),
                            match.Groups["option"].Length == 0 && phrase.Value.Trim().Contains(' ')
                        )
                        : new CommandWord(match.Value.Replace("\"", "").Trim('\''), false)
                )
                .Where(word => word.Text.Length > 0),
        ];

    /// <summary>What was typed, on one line.</summary>
    public static string Seen(string text) =>
        string.Concat(
                Valid(text)
                    .Where(character => !Unseen.Contains(character))
                    .Select(character => char.IsControl(character) ? ' ' : character)
            )
            .Trim();

    /// <summary>The end of a text that reads as those words, as it was typed; the words themselves when none does.</summary>
    public static string AsTyped(string text, string words)
    {
        for (var start = 0; start < text.Length; start++)
            if (IsStart(text, start) && Joined(text[start..]) == words)
                return Seen(text[start..]);
        return words;
    }

    private static bool IsStart(string text, int at) =>
        !char.IsWhiteSpace(text[at])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ':' or '：');

    private static string Joined(string text) =>
        string.Join(' ', Split(Normalized(text)).Select(word => word.Text));

    /// <summary>For comparison: case and the two kana scripts do not count.</summary>
    public static string Folded(string word) =>
        string.Concat(
            word.Normalize(NormalizationForm.FormKC)
                .ToLowerInvariant()
                .Select(character =>
                    character is >= 'ァ' and <= 'ヶ' ? (char)(character - 'ァ' + 'ぁ') : character
                )
        );

    /// <summary>What somebody typed, short enough to be repeated to them.</summary>
    public static string Shown(string value)
    {
        var graphemes = new StringInfo(value);
        return graphemes.LengthInTextElements <= ShownLength
            ? value
            : graphemes.SubstringByTextElements(0, ShownLength - 1) + "…";
    }

    /// <summary>Half surrogate pairs cannot be normalized; they become U+FFFD.</summary>
    private static string Valid(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    [GeneratedRegex("""(?<option>[^\s":]+:\ ?)?"(?<phrase>[^"]*)"|[^\s]+""", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}

/// <param name="IsPhrase">Quoted words: never an option, always part of what is left over.</param>
internal readonly record struct CommandWord(string Text, bool IsPhrase);
