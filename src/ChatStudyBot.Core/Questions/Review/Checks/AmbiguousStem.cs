using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 1: the stem points at what the reader cannot see, breaks off, or still holds marks of its source.</summary>
public static partial class AmbiguousStem
{
    public static Finding? In(Item item) =>
        Found(Residue(), item.Question.Stem)
        ?? Found(Opening(), item.Asking)
        ?? (item.Statement is { } statement ? Loose(statement) : Unbalanced(item.Asking))
        ?? Misspelt(item);

    /// <summary>A word that is not the one meant, in the stem or in a choice.</summary>
    private static Finding? Misspelt(Item item)
    {
        var spelling = item.Context.Glossary.Spelling;
        if (spelling.In(item.Question.Stem).FirstOrDefault() is { } slip)
        {
            return new Finding(Flaw.AmbiguousStem, slip.Written);
        }

        for (var at = 0; at < item.Question.Choices.Length; at++)
        {
            if (spelling.In(item.TextOf(at)).FirstOrDefault() is { } inChoice)
            {
                return new Finding(Flaw.AmbiguousStem, inChoice.Written, at);
            }
        }

        return null;
    }

    private static Finding? Loose(string statement) =>
        Found(BrokenOff(), statement)
        ?? Found(Elsewhere(), statement)
        ?? (Sentences.StandsAlone(statement) ? null : new Finding(Flaw.AmbiguousStem, statement));

    private static Finding? Found(Regex words, string text) =>
        words.Match(text) is { Success: true } match
            ? new Finding(Flaw.AmbiguousStem, match.Value.Trim())
            : null;

    private static Finding? Unbalanced(string text) =>
        Sentences.IsBalanced(text) ? null : new Finding(Flaw.AmbiguousStem, text);

    [GeneratedRegex(
        "^(それ|その|そこ|そう|あれ|あの|この|ここ|これ|上記|前述|後述|前者|後者|こちら|同上)"
            + "|^(また|しかし|ただし|なお|そして|さらに|一方|逆に|つまり|そのため|したがって|よって|だから)[、,]"
            + "|^(it|its|this|these|those|they|their|he|she|such|however|also|but|therefore|thus|moreover|instead)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();

    /// <summary>Sends the reader away, or shows a tick of a table.</summary>
    [GeneratedRegex(
        "参照(して|ください|のこと|のみ)|ご覧ください|[✅❌☑✔✖⭕]|\\b(see|refer to) (the|below|above)\\b"
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        "([、,・:：]|[^もなうこそあ]の|[ぁ-ゖァ-ヺ一-龠][をがは])$|\\b(the|an?|and|or)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BrokenOff();

    [GeneratedRegex(
        "\\]\\(|!\\[|^#{1,6} |^[-+] |</?(br|img|b|i|u|p|div|span|details|summary|a|code|pre|su[bp]|hr|t[rdh]|table|[uo]l|li|font|kbd)\\b[^>]*>"
            + "|「」|“”|&(nbsp|amp|lt|gt|quot);|~~|\\ufffd|\\|\\s*-{3}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Residue();
}
