using System.Collections.Frozen;

namespace ChatStudyBot.Core.Facts;

/// <summary>What one word has other than the word that is meant.</summary>
public enum EditKind
{
    TooFew,
    TooMany,
    Other,
    Swapped,
}

/// <param name="Written">The letter that stands there; of <see cref="EditKind.TooFew"/> the one before it.</param>
/// <param name="Meant">The letter that should stand there.</param>
/// <param name="IsFirst">At the first letter.</param>
/// <param name="IsLast">At the last letter: endings are inflections.</param>
internal readonly record struct Edit(EditKind Kind, char Written, char Meant, bool IsFirst, bool IsLast)
{
    public bool IsInside => !IsFirst && !IsLast;
}

/// <summary>Words by what is left of them without one letter, so that those one letter away are found at once.</summary>
internal sealed class Nearness
{
    private readonly FrozenDictionary<string, string[]> _byRest;

    public Nearness(IEnumerable<string> words)
    {
        _byRest = words
            .Distinct(StringComparer.Ordinal)
            .SelectMany(word => RestsOf(word).Append(word).Select(rest => (Key: rest, Word: word)))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                same => same.Key,
                same => same.Select(pair => pair.Word).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>The one word that is one letter away, by an edit that may be a slip; null for none or several.</summary>
    public string? Of(string word, Func<Edit, string, bool> isSlip)
    {
        string? only = null;
        foreach (var rest in RestsOf(word).Append(word))
        {
            foreach (var near in _byRest.GetValueOrDefault(rest, []))
            {
                if (near != only && EditOf(word, near) is { } edit && isSlip(edit, near))
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = near;
                }
            }
        }

        return only;
    }

    /// <summary>Null for the same word and for one that is further away.</summary>
    internal static Edit? EditOf(string written, string meant)
    {
        var shorter = Math.Min(written.Length, meant.Length);
        if (Math.Abs(written.Length - meant.Length) > 1 || written == meant)
        {
            return null;
        }

        var start = 0;
        while (start < shorter && written[start] == meant[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && written[^(end + 1)] == meant[^(end + 1)])
        {
            end++;
        }

        EditKind? kind = (written.Length - meant.Length, shorter - start - end) switch
        {
            (-1, 0) => EditKind.TooFew,
            (1, 0) => EditKind.TooMany,
            (0, 1) => EditKind.Other,
            (0, 2) when written[start] == meant[start + 1] && written[start + 1] == meant[start] =>
                EditKind.Swapped,
            _ => null,
        };
        return kind is { } found
            ? new Edit(
                found,
                written[Math.Min(start, written.Length - 1)],
                meant[Math.Min(start, meant.Length - 1)],
                start == 0,
                end == 0
            )
            : null;
    }

    private static IEnumerable<string> RestsOf(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            yield return word.Remove(at, 1);
        }
    }
}
