using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What in a text a short Latin name is seen in: initials, the letter a word begins with, a word cut down.</summary>
internal static partial class ShortNames
{
    private const int Longest = 5;

    /// <summary>A shorter word is no word to make a short name of.</summary>
    private const int ShortenedWord = 5;

    public static IEnumerable<string> In(
        string text,
        IReadOnlyCollection<(string Run, RunKind Kind)> runs,
        string name
    )
    {
        var letters = TextFold.Name(name);
        if (letters.Length is 0 or > Longest || Script.Of(letters) != ScriptClass.Latin)
        {
            return [];
        }

        return (IsOfLetters(letters, name) ? FirstLetters(letters, runs) : []).Concat(
            letters.Length > 1 ? Shortened(letters, runs).Concat(Initials(letters, text)) : []
        );
    }

    /// <summary>The words in capitals within a text: 「Records TTL」. Two letters are found in any sentence.</summary>
    public static IEnumerable<string> Within(string text) =>
        Capitals().Matches(text).Select(word => word.Value);

    /// <summary>The words in capitals that are the initials of the whole name, two of them too: 「GA」.</summary>
    public static IEnumerable<string> ShortFor(string name, string text)
    {
        var initials = string.Concat(LatinWord().Matches(name).Select(word => word.Value[0]))
            .ToUpperInvariant();
        return initials.Length > 1 && Masking.Names(text, initials) && name.Contains(' ') ? [initials] : [];
    }

    /// <summary>Where a text spells the capitals out: "Time to live".</summary>
    public static IEnumerable<string> Spelt(string capitals, string text) =>
        Initials(capitals.ToLowerInvariant(), text);

    private static bool IsOfLetters(string letters, string name) =>
        letters.Length <= 2 || letters.Length == 3 && name.Any(char.IsAsciiLetterLower);

    private static IEnumerable<string> FirstLetters(
        string letters,
        IEnumerable<(string Run, RunKind Kind)> runs
    ) =>
        from run in runs
        where !Tokens.IsCommon(run.Run) && Sounds.Initial(run.Run, run.Kind == RunKind.Katakana) == letters[0]
        select run.Run;

    /// <summary>「Trn」 in Trainium; in capitals, since it tells more than the letter that the word begins with.</summary>
    private static IEnumerable<string> Shortened(
        string letters,
        IEnumerable<(string Run, RunKind Kind)> runs
    ) =>
        from run in runs
        where run.Kind == RunKind.Latin && run.Run.Length >= ShortenedWord && IsShortFor(letters, run.Run)
        select run.Run.ToUpperInvariant();

    /// <summary>Its letters in their order, the first one first.</summary>
    private static bool IsShortFor(string letters, string word)
    {
        var at = 0;
        foreach (var letter in word)
        {
            at += at < letters.Length && letter == letters[at] ? 1 : 0;
        }

        return at == letters.Length && word[0] == letters[0];
    }

    private static IEnumerable<string> Initials(string letters, string text)
    {
        var initials = string.Concat(
            LatinWord().Matches(text).Select(word => char.ToLowerInvariant(word.Value[0]))
        );
        return initials.Contains(letters, StringComparison.Ordinal) ? [initials] : [];
    }

    [GeneratedRegex("(?<![A-Za-z0-9])[A-Z]{3,8}(?![A-Za-z0-9])")]
    private static partial Regex Capitals();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex LatinWord();
}
