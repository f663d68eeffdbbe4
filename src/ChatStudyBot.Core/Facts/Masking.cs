using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Takes the name of a term out of what is said of it.</summary>
public static partial class Masking
{
    private static readonly string[] s_openings =
    [
        "とは、",
        "とは",
        "は、",
        "では、",
        "の場合は、",
        "の場合、",
        "は",
    ];

    /// <summary>Null when the text cannot do without the name.</summary>
    public static string? Without(string text, string name, string gloss = "")
    {
        var masked = text;
        foreach (var form in Forms(name, gloss))
        {
            if (Mask(masked, form) is not { } next)
            {
                return null;
            }

            masked = next;
        }

        masked = (name.Length <= 3 ? Mnemonic().Replace(masked, "") : masked).Trim();
        return masked.Length == 0 ? null : masked;
    }

    public static bool Names(string text, string name) => IndexOf(text, name, 0) >= 0;

    private static IEnumerable<string> Forms(string name, string gloss)
    {
        yield return name;
        if (gloss.Length > 1 && Script.Of(gloss) == ScriptClass.Latin)
        {
            yield return gloss;
        }
    }

    private static string? Mask(string text, string form)
    {
        if (IndexOf(text, form, 0) is not (>= 0 and var at))
        {
            return text;
        }

        // Whoever reads 「これ」 in its place looks for what it points at, and finds nothing.
        if (at > 0)
        {
            return text[at - 1] == '、' && Itself().Match(text, at + form.Length) is { Success: true } itself
                ? Mask(text.Remove(at, itself.Index + itself.Length - at), form)
                : null;
        }

        var after = text[form.Length..].TrimStart();
        var opening = Array.Find(s_openings, start => after.StartsWith(start, StringComparison.Ordinal));
        return opening is null ? null : Mask(after[opening.Length..].TrimStart(), form);
    }

    /// <summary>A Latin name is a whole word; a Japanese one has no edges to look for.</summary>
    private static int IndexOf(string text, string name, int from)
    {
        // A line that begins with its separator has a label without a name, and nothing names that.
        if (name.Length == 0)
        {
            return -1;
        }

        for (
            var at = text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + name.Length;
            if (
                !(at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(name[0]))
                && !(
                    end < text.Length
                    && char.IsAsciiLetterOrDigit(text[end])
                    && char.IsAsciiLetterOrDigit(name[^1])
                )
            )
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>「、X自体が」: without it the clause is still on X.</summary>
    [GeneratedRegex("\\G ?(自体|自身)[がはも]、?")]
    private static partial Regex Itself();

    /// <summary>「Turbo. バーストタイプ」: the English word says which letter it is.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z ]*[.。]\\s*")]
    private static partial Regex Mnemonic();
}
