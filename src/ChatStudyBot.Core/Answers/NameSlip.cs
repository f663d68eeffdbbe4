using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Which name of the glossary or of the notes a word that no note has was meant to be: Rote53, AppSink.
/// </summary>
internal sealed class NameSlip(Glossary names)
{
    /// <summary>Letters and digits; of shorter names one letter makes another word.</summary>
    private const int Shortest = 6;

    /// <summary>As <see cref="Shortest"/>, of a word that is not written as names are.</summary>
    private const int ShortestOfWord = 8;

    private const int MostLetters = 1;

    /// <summary>Who writes a name by its sound has more of its letters wrong.</summary>
    private const int MostLettersOfSound = 2;

    private readonly ILookup<(char First, int Length), (string Form, string Key)> _names = names
        .Entries.SelectMany(entry => entry.Forms)
        .Select(form => (Form: form, Key: TextFold.Name(form)))
        .Where(name =>
            name.Key.Length >= Shortest
            && (name.Key.All(char.IsAsciiLetterOrDigit) || name.Key.All(Script.IsKatakana))
        )
        .DistinctBy(name => name.Key)
        .ToLookup(name => (name.Key[0], name.Key.Length));

    /// <param name="word">Latin letters or katakana.</param>
    /// <param name="isName">Whether it is written as names are; other words are rather words.</param>
    /// <returns>The form that it is nearest to; null when there is none near.</returns>
    public MeantName? Of(string word, bool isName)
    {
        var typed = word.ToLowerInvariant();
        if (typed.Length < (isName ? Shortest : ShortestOfWord) || !isName && EnglishWords.Has(typed))
        {
            return null;
        }

        var near = Enumerable
            .Range(typed.Length - MostLettersOfSound, 1 + (2 * MostLettersOfSound))
            .SelectMany(length => _names[(typed[0], length)])
            .Where(name => HasDigitsOf(name.Key, typed) && (isName || !HasStemOf(name.Key, typed)))
            .Select(name => (name.Form, name.Key, Distance: EditDistance.Between(typed, name.Key)))
            .Where(name =>
                name.Distance <= MostLetters
                || name.Distance <= MostLettersOfSound && SoundsLike(name.Key, typed)
            )
            .OrderBy(name => name.Distance)
            .Select(name => name.Form)
            .FirstOrDefault();
        return near is null ? null : new MeantName(near, names.FindAll(near));
    }

    /// <summary>What is translated is not Amazon Translate.</summary>
    private static bool HasStemOf(string name, string typed) =>
        LatinStem.Of(typed).SequenceEqual(LatinStem.Of(name));

    private static bool HasDigitsOf(string name, string typed) =>
        name.Where(char.IsAsciiDigit).SequenceEqual(typed.Where(char.IsAsciiDigit));

    private static bool SoundsLike(string name, string typed) =>
        Sound.Of(typed) is { Length: >= Sound.Shortest } sound && sound == Sound.Of(name);
}

/// <summary>A name in one of its forms, and all that go by it.</summary>
internal sealed record MeantName(string Form, ImmutableArray<GlossaryEntry> Entries);
