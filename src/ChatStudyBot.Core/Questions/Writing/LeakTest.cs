using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Does the stem give the key away to someone who does not know it?</summary>
public sealed partial class LeakTest(Glossary glossary)
{
    /// <summary>Of the nearest candidates; those further off are hardly comparable.</summary>
    public const int MostTried = 16;

    private static readonly string[] s_endings = ["ed", "ing"];

    /// <summary>A name of so few letters is seen in the text whatever stands beside it.</summary>
    private const int FewLetters = 2;

    /// <summary>
    /// True when the key shares a word with the text, in either language, that fewer than half of the
    /// distractors share too.
    /// </summary>
    public bool Leaks(string text, string key, IReadOnlyCollection<string> distractors) =>
        TraceOf(key, text, distractors) is not null;

    /// <summary>Has the key a word of the text in it, not only its translation, that the other has not?</summary>
    public bool Repeats(string text, string key, string other)
    {
        var words = new Words(text, [.. Tokens.Runs(SplitCamel(text))]);
        return Shared(words, key).RepeatsBeside(Shared(words, other));
    }

    /// <summary>The word of the text that gives the key away; null when none does.</summary>
    public Trace? TraceOf(string key, string text, IReadOnlyCollection<string> distractors)
    {
        var words = new Words(text, [.. Tokens.Runs(SplitCamel(text))]);
        var shared = Shared(words, key);
        if (shared.Count == 0)
        {
            return null;
        }

        return shared.Uncovered([.. distractors.Select(distractor => Shared(words, distractor))]);
    }

    /// <summary>
    /// The first few of the candidates beside which the key does not leak: those that share its telling words go
    /// first when it has any. Empty when it leaks beside all of them.
    /// </summary>
    public ImmutableArray<T> Cover<T>(
        string text,
        string key,
        IEnumerable<T> candidates,
        Func<T, string> nameOf,
        int most
    )
    {
        var words = new Words(text, [.. Tokens.Runs(SplitCamel(text))]);
        var shared = Shared(words, key);
        if (shared.Count == 0)
        {
            return [.. candidates.Take(most)];
        }

        if (key.Length <= FewLetters && key.All(char.IsAsciiLetter))
        {
            return [];
        }

        var nearest = candidates
            .Take(MostTried)
            .Select(candidate => (Candidate: candidate, Pieces: Shared(words, nameOf(candidate))))
            .OrderByDescending(pair => shared.CountIn(pair.Pieces))
            .Take(most)
            .ToList();
        for (var count = nearest.Count; count >= Math.Min(Pool.Fewest, nearest.Count) && count > 0; count--)
        {
            var chosen = nearest.Take(count).ToList();
            if (shared.IsCoveredBy([.. chosen.Select(pair => pair.Pieces)]))
            {
                return [.. chosen.Select(pair => pair.Candidate)];
            }
        }

        return [];
    }

    /// <summary>The pieces of the text that the name repeats or translates.</summary>
    private Pieces Shared(Words words, string name)
    {
        var pieces = new Pieces();
        var (text, textRuns) = words;
        var nameRuns = Tokens.Runs(SplitCamel(name)).ToList();
        foreach (var (run, kind) in nameRuns)
        {
            AddSame(pieces, run, kind, textRuns);
            if (kind == RunKind.Latin)
            {
                AddTranslated(pieces, run, text);
            }
        }

        foreach (var (run, kind) in textRuns)
        {
            if (kind == RunKind.Latin)
            {
                AddTranslatedBack(pieces, run, name);
            }
        }

        AddSounds(pieces, textRuns, nameRuns);
        foreach (var (run, kind) in nameRuns)
        {
            if (kind == RunKind.Katakana)
            {
                AddSynonyms(pieces, run, text);
            }
        }

        foreach (
            var piece in ShortNames
                .In(text, textRuns, name)
                .Concat(ShortNames.ShortFor(name, text))
                .Concat(ShortNames.Within(name).SelectMany(word => ShortNames.Spelt(word, text)))
                .Concat(
                    ShortNames.Within(text).SelectMany(word => ShortNames.Spelt(word, name).Select(_ => word))
                )
        )
        {
            pieces.Add(piece);
        }

        return pieces;
    }

    private static void AddSame(
        Pieces pieces,
        string run,
        RunKind kind,
        List<(string Run, RunKind Kind)> text
    )
    {
        foreach (var (other, otherKind) in text)
        {
            if (otherKind != kind)
            {
                continue;
            }

            switch (kind)
            {
                case RunKind.Latin when IsSameWord(run, other) && !Tokens.IsCommon(run):
                    pieces.Add(other, isRepeat: true);
                    break;
                case RunKind.Katakana:
                    AddWindows(pieces, run, other, Math.Min(3, Math.Max(2, run.Length)));
                    break;
                case RunKind.Kanji:
                    AddWindows(pieces, run, other, 2);
                    break;
            }
        }
    }

    private static void AddWindows(Pieces pieces, string run, string other, int size)
    {
        for (var at = 0; at + size <= run.Length; at++)
        {
            var window = run.Substring(at, size);
            if (other.Contains(window, StringComparison.Ordinal) && !Tokens.IsCommon(window))
            {
                pieces.Add(window, isRepeat: true);
            }
        }
    }

    private static bool IsSameWord(string word, string other) =>
        word == other && word.Length >= 2
        || IsFormOf(word, other)
        || IsFormOf(other, word)
        || StemOf(word) is { Length: >= 4 } stem && stem == StemOf(other)
        || word.Length >= 4 && other.Contains(word, StringComparison.Ordinal)
        || other.Length >= 4 && word.Contains(other, StringComparison.Ordinal)
        || CommonPrefix(word, other) >= 5;

    /// <summary>「tag」 and 「tagging」: the same word, inflected.</summary>
    private static bool IsFormOf(string word, string inflected) =>
        word.Length >= 3
        && inflected.Length > word.Length
        && inflected.StartsWith(word, StringComparison.Ordinal)
        && Inflection().IsMatch(inflected[(word.Length - 1)..]);

    [GeneratedRegex("^(.)\\1?(s|es|ed|er|ers|ing|ings)$")]
    private static partial Regex Inflection();

    /// <summary>「tiers」 and 「tiered」: neither is the other with an ending.</summary>
    internal static string StemOf(string word) => Ending().Replace(word, "");

    [GeneratedRegex("(?<=[a-z]{3}[^s])(s|es|ed|er|ers|ing|ings)$")]
    private static partial Regex Ending();

    private static int CommonPrefix(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
        {
            length++;
        }

        return length;
    }

    private void AddTranslated(Pieces pieces, string english, string text)
    {
        foreach (var japanese in JapaneseFor(english))
        {
            if (text.Contains(japanese, StringComparison.Ordinal))
            {
                pieces.Add(japanese);
            }
        }
    }

    private void AddTranslatedBack(Pieces pieces, string english, string name)
    {
        if (JapaneseFor(english).Any(japanese => name.Contains(japanese, StringComparison.Ordinal)))
        {
            pieces.Add(english);
        }
    }

    /// <summary>「リーダー」 and 「読み込み」: a loanword and what the same word is otherwise.</summary>
    private void AddSynonyms(Pieces pieces, string loanword, string text)
    {
        foreach (var synonym in glossary.SynonymsIn(loanword))
        {
            if (text.Contains(synonym, StringComparison.Ordinal))
            {
                pieces.Add(synonym);
            }
        }
    }

    /// <summary>Of several things the word for one says the same.</summary>
    private ImmutableArray<string> JapaneseFor(string english) =>
        Tokens.IsCommon(english) ? []
        : glossary.JapaneseFor(english) is { IsEmpty: false } words ? words
        : Uninflected(english).Select(glossary.JapaneseFor).FirstOrDefault(found => !found.IsEmpty)
            is { IsDefault: false } stem
            ? stem
        : [];

    /// <summary>「stopped」, "deleted", "logs": what the word may be without its ending.</summary>
    private static IEnumerable<string> Uninflected(string english)
    {
        if (english.Length > 4 && english[^1] == 's')
        {
            yield return english[..^1];
        }

        foreach (
            var ending in s_endings.Where(ending =>
                english.Length > ending.Length + 2 && english.EndsWith(ending, StringComparison.Ordinal)
            )
        )
        {
            var stem = english[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }
        }
    }

    /// <summary>Katakana that sounds like an English word of the other side.</summary>
    private static void AddSounds(
        Pieces pieces,
        List<(string Run, RunKind Kind)> text,
        List<(string Run, RunKind Kind)> name
    )
    {
        foreach (var (run, kind) in name)
        {
            foreach (var (other, otherKind) in text)
            {
                var isPair = (kind, otherKind) switch
                {
                    (RunKind.Latin, RunKind.Katakana) => Sounds.Alike(run, other),
                    (RunKind.Katakana, RunKind.Latin) => Sounds.Alike(other, run),
                    _ => false,
                };
                if (isPair)
                {
                    pieces.Add(other);
                }
            }
        }
    }

    private static string SplitCamel(string text) => CamelEdge().Replace(text.Replace('_', ' '), " ");

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z]{3})(?=[0-9])")]
    private static partial Regex CamelEdge();

    private sealed record Words(string Text, List<(string Run, RunKind Kind)> Runs);

    /// <summary>What a name has in common with the stem.</summary>
    private sealed class Pieces
    {
        private readonly Dictionary<string, bool> _pieces = new(StringComparer.Ordinal);

        public int Count => _pieces.Count;

        public void Add(string piece, bool isRepeat = false) => _pieces.TryAdd(piece, isRepeat);

        public int CountIn(Pieces other) => _pieces.Keys.Count(other._pieces.ContainsKey);

        public bool RepeatsBeside(Pieces other) =>
            _pieces.Any(piece => piece.Value && !other._pieces.ContainsKey(piece.Key));

        /// <summary>Does half of the others have each piece too?</summary>
        public bool IsCoveredBy(IReadOnlyCollection<Pieces> others) =>
            others.Count > 0 && Uncovered(others) is null;

        /// <summary>The first piece that fewer than half of the others have too; null when there is none.</summary>
        public Trace? Uncovered(IReadOnlyCollection<Pieces> others)
        {
            foreach (var (piece, isRepeat) in _pieces)
            {
                if (
                    others.Count == 0
                    || others.Count(other => other._pieces.ContainsKey(piece)) * 2 < others.Count
                )
                {
                    return new Trace(piece, isRepeat);
                }
            }

            return null;
        }
    }
}

/// <summary>A word of a stem by which its key can be told.</summary>
/// <param name="IsRepeat">The key holds the same word; else its translation, its sound or its initials.</param>
public sealed record Trace(string Piece, bool IsRepeat);
