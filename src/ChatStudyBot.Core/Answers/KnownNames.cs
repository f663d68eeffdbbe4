using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// All that a thing is called: by the glossary, and by the notes where they put a second name in brackets behind the
/// first (「可視性タイムアウト（Visibility Timeout）」).
/// </summary>
internal static partial class KnownNames
{
    private const int LongestName = 40;

    public static Glossary Of(ImmutableArray<Passage> passages, Glossary glossary)
    {
        var names = new Dictionary<string, (string Name, HashSet<string> Others)>(StringComparer.Ordinal);
        foreach (var text in TextsOf(passages).Distinct(StringComparer.Ordinal))
        {
            foreach (var (name, other) in In(text))
            {
                var key = TextFold.Name(name);
                if (!names.TryGetValue(key, out var known))
                {
                    names[key] = known = (name, new HashSet<string>(StringComparer.Ordinal));
                }

                known.Others.Add(other);
            }
        }

        return names.Count == 0
            ? glossary
            : glossary.With(
                new Glossary([.. names.Values.Select(known => Entry(known.Name, known.Others))], [])
            );
    }

    /// <summary>Names and what stands in brackets behind them, where that can be a name as well.</summary>
    internal static IEnumerable<(string Name, string Other)> In(string text)
    {
        foreach (Match match in Bracketed().Matches(text))
        {
            var name = match.Groups["name"].Value.Trim();
            var other = match.Groups["other"].Value.Trim();
            if (name.Length >= 2 && other.Length is >= 2 and <= LongestName && AreNamesOfOne(name, other))
            {
                yield return (name, other);
            }
        }
    }

    private static IEnumerable<string> TextsOf(ImmutableArray<Passage> passages) =>
        passages
            .SelectMany(passage => passage.Heading.Concat(passage.Lines.Select(line => line.Text)))
            .Where(text => text.AsSpan().IndexOfAny('(', '（') > 0);

    /// <summary>The initials of the other, or the same in the other script.</summary>
    private static bool AreNamesOfOne(string name, string other) =>
        AreInitials(other, name)
        || AreInitials(name, other)
        || IsLatinName(name) && IsLoanwords(other)
        || IsLoanwords(name) && IsLatinName(other)
        || IsLatinName(other) && other.Any(char.IsAsciiLetterLower) && name.Any(Script.IsJapanese);

    private static bool AreInitials(string letters, string words)
    {
        var bare = letters.Trim();
        if (
            bare.Length is < 2 or > 6
            || !bare.All(char.IsAsciiLetterOrDigit)
            || !bare.Any(char.IsAsciiLetterUpper)
        )
        {
            return false;
        }

        var initials = string.Concat(
            WordStart().Matches(words).Select(match => char.ToUpperInvariant(match.Value[0]))
        );
        return initials.Length >= 2 && initials.Contains(bare.ToUpperInvariant(), StringComparison.Ordinal);
    }

    private static bool IsLatinName(string text) =>
        text.Any(char.IsAsciiLetter)
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '/' or '.' or '_');

    private static bool IsLoanwords(string text) =>
        text.All(c => Script.IsKatakana(c) || c is ' ' or '・' or '　');

    private static GlossaryEntry Entry(string name, IEnumerable<string> others) =>
        new(
            name,
            GlossaryKind.Term,
            "",
            "",
            [.. others.Order(StringComparer.Ordinal)],
            [],
            "",
            "",
            [],
            [],
            [],
            0
        );

    [GeneratedRegex(
        @"(?<name>[A-Za-z][A-Za-z0-9./_-]*(?: [A-Za-z0-9][A-Za-z0-9./_-]*){0,5}|[ァ-ヺー・一-鿿々]{2,20}) ?[(（](?<other>[^()（）、。:：]{2,40})[)）]"
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex("(?<![A-Za-z0-9])[A-Za-z0-9]|(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
