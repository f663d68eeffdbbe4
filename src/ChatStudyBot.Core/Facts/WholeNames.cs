using System.Collections.Frozen;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Names of several words that are one letter away from one that is known: 「Coustom resource」. A word of six letters
/// may be another word; beside a second that fits it is a slip.
/// </summary>
internal sealed class WholeNames
{
    /// <summary>Letters of the whole.</summary>
    private const int Shortest = 10;

    private readonly Nearness _near;
    private readonly FrozenSet<string> _known;

    public WholeNames(IEnumerable<string> forms)
    {
        string[] names = [.. forms.Where(IsOfWords).Select(form => form.ToLowerInvariant())];
        _known = names.ToFrozenSet(StringComparer.Ordinal);
        _near = new Nearness(names);
    }

    /// <summary>The name that is meant, in the capitals of the one that is written; itself where none is.</summary>
    public string Mended(string name) =>
        IsOfWords(name)
        && name.ToLowerInvariant() is var small
        && !_known.Contains(small)
        && _near.Of(small, static (edit, _) => edit.IsInside && edit.Kind != EditKind.Other) is { } meant
        && meant.Split(' ') is var right
        && name.Split(' ') is var written
        && right.Length == written.Length
            ? string.Join(
                ' ',
                written.Zip(
                    right,
                    (word, known) =>
                        word.Equals(known, StringComparison.OrdinalIgnoreCase) ? word
                        : char.IsAsciiLetterUpper(word[0]) ? char.ToUpperInvariant(known[0]) + known[1..]
                        : known
                )
            )
            : name;

    private static bool IsOfWords(string name) =>
        name.Length >= Shortest && name.Contains(' ') && name.All(c => c == ' ' || char.IsAsciiLetter(c));
}
