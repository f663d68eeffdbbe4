using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>Which name of the glossary a word that no note has was meant to be: Rote53, AppSink.</summary>
internal static class NameSlip
{
    /// <summary>Letters and digits; of shorter names one letter makes another word.</summary>
    private const int Shortest = 6;

    /// <summary>As <see cref="Shortest"/>, of a word that is not written as names are.</summary>
    private const int ShortestOfWord = 8;

    private const int MostLetters = 1;

    /// <summary>Who writes a name by its sound has more of its letters wrong.</summary>
    private const int MostLettersOfSound = 2;

    /// <param name="isName">Whether it is written as names are.</param>
    /// <returns>Those that share the name; empty when there is none near.</returns>
    public static ImmutableArray<GlossaryEntry> Of(string word, bool isName, Glossary names)
    {
        var typed = word.ToLowerInvariant();
        if (typed.Length < (isName ? Shortest : ShortestOfWord))
        {
            return [];
        }

        var sound = Sound.Of(typed);
        var near = names
            .Entries.SelectMany(entry => entry.Forms)
            .Select(form => (Form: form, Key: TextFold.Name(form)))
            .Where(name => IsNear(typed, sound, name.Key))
            .Select(name => (name.Form, Distance: EditDistance.Between(typed, name.Key)))
            .OrderBy(name => name.Distance)
            .ToArray();
        return near is [var nearest, ..] ? names.FindAll(nearest.Form) : [];
    }

    private static bool IsNear(string typed, string sound, string name) =>
        name.Length >= Shortest
        && name[0] == typed[0]
        && Math.Abs(name.Length - typed.Length) <= MostLettersOfSound
        && name.All(char.IsAsciiLetterOrDigit)
        && name.Where(char.IsAsciiDigit).SequenceEqual(typed.Where(char.IsAsciiDigit))
        && EditDistance.Between(typed, name)
            <= (sound.Length >= Sound.Shortest && sound == Sound.Of(name) ? MostLettersOfSound : MostLetters);
}
