using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Answers;

/// <summary>English words that our own lists are written in: each is a word as it stands, and no slip of another.</summary>
internal static partial class EnglishWords
{
    private static readonly FrozenSet<string> s_stems = new[]
    {
        "concepts.txt",
        "plain-words.txt",
        "study-words.txt",
    }
        .SelectMany(WordTable.Lines)
        .SelectMany(line => Word().Matches(line))
        .Select(match => LatinStem.Of(match.Value).ToString())
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="lowerCase">With any of its endings.</param>
    public static bool Has(string lowerCase) => s_stems.Contains(LatinStem.Of(lowerCase).ToString());

    /// <summary>Of small letters alone: what has others is a name, and those of a name say nothing of words.</summary>
    [GeneratedRegex("(?<![A-Za-z0-9_:-])[a-z]{3,}(?![A-Za-z0-9_:-])")]
    private static partial Regex Word();
}
