using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>P07, P08: other names of a thing. Hardly asked, always needed to tell names apart.</summary>
public static partial class AliasFinder
{
    public static IEnumerable<KeyValuePair<string, string>> In(Outline outline) =>
        outline.All.SelectMany(entry => FromGloss(entry).Concat(FromSentence(entry))).Distinct();

    /// <summary>「Elastic Load Balancing（ELB）」, also the other way round.</summary>
    private static IEnumerable<KeyValuePair<string, string>> FromGloss(Entry entry)
    {
        var (name, gloss) = (entry.Label.Name, entry.Label.Gloss);
        if (gloss.Length > 1 && (AreInitials(gloss, name) || AreInitials(name, gloss)))
        {
            yield return KeyValuePair.Create(name, gloss);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> FromSentence(Entry entry)
    {
        if (AlsoCalled().Match(entry.Text) is { Success: true } match)
        {
            yield return KeyValuePair.Create(
                match.Groups["name"].Value.Trim(),
                match.Groups["other"].Value.Trim()
            );
        }
    }

    private static bool AreInitials(string letters, string words)
    {
        var initials = words
            .Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]));
        var bare = letters.Replace(" ", "", StringComparison.Ordinal);
        return bare.Length is >= 2 and <= 6
            && bare.All(char.IsAsciiLetterOrDigit)
            && string.Concat(initials).Contains(bare.ToUpperInvariant(), StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?<name>[^、。]{2,30}?)は、?旧?(?<other>[A-Za-z0-9 ]{2,30})(のこと|とも(呼|い))")]
    private static partial Regex AlsoCalled();
}
