using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Finds slips of the pen: words one letter away from a name of the glossary, and particles and syllables written
/// twice. What is a word by itself is none, so that a good line is rather let through than doubted.
/// </summary>
public sealed partial class Spelling
{
    /// <summary>Of shorter words one letter makes another word.</summary>
    private const int ShortestMeant = 6;

    /// <summary>Of a word that is no proper name, and of any with one letter for another.</summary>
    private const int ShortestOfWords = 7;

    private const int ShortestWritten = 5;

    /// <summary>Words of English that are one letter away from words of the field.</summary>
    private static readonly FrozenSet<string> s_others = new[]
    {
        "cancelled",
        "procfile",
        "recognition",
        "retrain",
        "thorough",
        "though",
        "warning",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Katakana that are taken for one another.</summary>
    private static readonly FrozenSet<string> s_alike = new[]
    {
        "ウク",
        "ウフ",
        "ウワ",
        "クワ",
        "クタ",
        "フワ",
        "ソン",
        "シツ",
        "ノメ",
        "スヌ",
        "アマ",
        "チテ",
        "ナメ",
        "コユ",
        "ルレ",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _known;

    /// <summary>Proper names, by their letters in small.</summary>
    private readonly FrozenDictionary<string, string> _proper;
    private readonly Nearness _names;
    private readonly Nearness _words;
    private readonly Nearness _loanwords;
    private readonly FrozenDictionary<string, string> _kana;

    private readonly WholeNames _wholes;

    /// <summary>Every two kanji that stand together in what the glossary says.</summary>
    private readonly FrozenSet<string> _kanji;
    private readonly ConcurrentDictionary<(string Word, bool IsNamesOnly), string?> _meant = new();

    internal Spelling(IReadOnlyCollection<GlossaryEntry> entries, IEnumerable<GlossaryWords> words)
    {
        string[] forms = [.. entries.SelectMany(entry => entry.Forms)];
        string[] said =
        [
            .. entries.SelectMany(entry => entry.Also.Append(entry.Japanese).Append(entry.English)),
            .. words.SelectMany(pair => pair.English.Concat(pair.Japanese)),
        ];
        var latin = forms.SelectMany(LatinIn).ToHashSet(StringComparer.Ordinal);
        var small = said.SelectMany(LatinIn).Where(IsSmall).ToHashSet(StringComparer.Ordinal);
        _known = said.Concat(forms)
            .SelectMany(LatinIn)
            .SelectMany(word => new[] { word, word.ToLowerInvariant() })
            .ToFrozenSet(StringComparer.Ordinal);
        _proper = latin
            .Where(word => char.IsAsciiLetterUpper(word[0]) && !small.Contains(word.ToLowerInvariant()))
            .GroupBy(word => word.ToLowerInvariant())
            .ToFrozenDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _names = new Nearness(_proper.Keys.Where(word => word.Length >= ShortestMeant));
        _words = new Nearness(
            latin
                .Where(word => IsSmall(word) || small.Contains(word.ToLowerInvariant()))
                .Select(word => word.ToLowerInvariant())
                .Where(word => word.Length >= ShortestMeant)
        );
        _kana = said.Concat(forms)
            .SelectMany(text => KatakanaRun().Matches(text).Select(run => run.Value))
            .GroupBy(FoldKana)
            .ToFrozenDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _wholes = new WholeNames(forms);
        _kanji = said.Concat(forms).SelectMany(KanjiPairs).ToFrozenSet(StringComparer.Ordinal);
        _loanwords = new Nearness(_kana.Keys.Where(word => word.Length >= ShortestMeant));
    }

    /// <summary>In the order of the text.</summary>
    public IEnumerable<Slip> In(string text) =>
        text.Any(Script.IsJapanese)
            ? Twice(text)
                .Concat(Words(text, namesOnly: false))
                .Concat(Loanwords(text))
                .OrderBy(slip => slip.Start)
            : Words(text, namesOnly: true);

    public bool IsIn(string text) => In(text).Any();

    /// <summary>A label with the words that were meant, also where only the whole of it says which.</summary>
    public string MendedName(string name) => _wholes.Mended(Mended(name));

    /// <summary>The text with the words that were meant.</summary>
    public string Mended(string text)
    {
        StringBuilder? mended = null;
        var from = 0;
        foreach (var slip in In(text).Where(slip => slip.Meant is not null))
        {
            mended = (mended ?? new StringBuilder()).Append(text, from, slip.Start - from).Append(slip.Meant);
            from = slip.Start + slip.Written.Length;
        }

        return mended is null ? text : mended.Append(text, from, text.Length - from).ToString();
    }

    private IEnumerable<Slip> Twice(string text) =>
        TwoParticles()
            .Matches(text)
            .Concat(TwiceSaid().Matches(text).Where(match => !_kana.ContainsKey(FoldKana(match.Value))))
            .Concat(WithoutEnding().Matches(text))
            .Concat(Compound().Matches(text).Where(match => !IsOfKnownWords(match.Groups["run"].Value)))
            .Select(match => new Slip(match.Index, match.Value, null));

    /// <summary>Is any part of the run a word that is known? A slip of the input method makes runs that hold none.</summary>
    private bool IsOfKnownWords(string run) => KanjiPairs(run).Any(_kanji.Contains);

    private static IEnumerable<string> KanjiPairs(string text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (Script.IsKanji(text[at]) && Script.IsKanji(text[at + 1]))
            {
                yield return text.Substring(at, 2);
            }
        }
    }

    private IEnumerable<Slip> Words(string text, bool namesOnly)
    {
        foreach (Match match in LatinRun().Matches(text))
        {
            if (match.Length < ShortestWritten - 1 || IsKnown(match.Value))
            {
                continue;
            }

            foreach (Match part in Part().Matches(match.Value).Prepend(match))
            {
                if (
                    !(namesOnly && char.IsAsciiLetterLower(part.Value[0]))
                    && MeantBy(part.Value, namesOnly) is { } meant
                )
                {
                    yield return new Slip(
                        part == match ? match.Index : match.Index + part.Index,
                        part.Value,
                        meant
                    );
                    break;
                }
            }
        }
    }

    private IEnumerable<Slip> Loanwords(string text)
    {
        foreach (Match match in KatakanaRun().Matches(text))
        {
            if (match.Length >= ShortestWritten && MeantByKana(match.Value) is { } meant)
            {
                yield return new Slip(match.Index, match.Value, meant);
            }
        }
    }

    private string? MeantBy(string word, bool namesOnly) =>
        _meant.GetOrAdd(
            (word, namesOnly),
            asked =>
                IsKnown(asked.Word) ? null
                : ShiftHeld().IsMatch(asked.Word) && _known.Contains(asked.Word.ToLowerInvariant())
                    ? _proper.GetValueOrDefault(asked.Word.ToLowerInvariant())
                        ?? asked.Word[..1] + asked.Word[1..].ToLowerInvariant()
                : asked.Word.Length < ShortestWritten ? null
                : Near(asked.Word.ToLowerInvariant(), asked.IsNamesOnly) is { } near
                    ? char.IsAsciiLetterUpper(asked.Word[0]) ? char.ToUpperInvariant(near[0]) + near[1..]
                        : near
                : null
        );

    private string? Near(string word, bool namesOnly) =>
        s_others.Contains(word) ? null
        : _names.Of(word, IsSlipOfName) is { } name ? _proper[name]
        : namesOnly ? null
        : _words.Of(word, IsSlipOfWord);

    private static bool IsSlipOfName(Edit edit, string meant) =>
        edit.IsInside && (edit.Kind != EditKind.Other || meant.Length >= ShortestOfWords);

    /// <summary>With one letter for another a word of English mostly is another word of English.</summary>
    private static bool IsSlipOfWord(Edit edit, string meant) =>
        edit.IsInside
        && (edit.Kind == EditKind.Swapped || edit.Kind != EditKind.Other && meant.Length >= ShortestOfWords);

    private string? MeantByKana(string run) =>
        _meant.GetOrAdd(
            (run, false),
            asked =>
                FoldKana(asked.Word) is var word
                && !_kana.ContainsKey(word)
                && _loanwords.Of(
                    word,
                    (edit, meant) =>
                        edit.IsInside
                        && Math.Abs(_kana[meant].Length - asked.Word.Length) <= 1
                        && (
                            edit.Kind == EditKind.Other
                                ? LookAlike(edit.Written, edit.Meant)
                                : edit.Kind == EditKind.Swapped
                                    || !IsLongVowel(edit.Kind == EditKind.TooFew ? edit.Meant : edit.Written)
                        )
                )
                    is { } near
                    ? _kana[near]
                    : null
        );

    /// <summary>「フェース」, 「フェイス」: two ways to write one sound.</summary>
    private static bool IsLongVowel(char c) => c is 'イ' or 'ウ';

    /// <summary>Letters that are taken for one another, or that differ in the marks at their corner.</summary>
    private static bool LookAlike(char one, char other) =>
        s_alike.Contains($"{one}{other}")
        || s_alike.Contains($"{other}{one}")
        || WithoutMark(one) == WithoutMark(other);

    private static char WithoutMark(char kana) => kana.ToString().Normalize(NormalizationForm.FormD)[0];

    private bool IsKnown(string word) =>
        _known.Contains(word)
        || word.ToLowerInvariant() is var small
            && (_known.Contains(small) && !ShiftHeld().IsMatch(word) || IsInflected(small));

    /// <summary>「buckets」, 「configured」: of a word that is known.</summary>
    private bool IsInflected(string word) =>
        Inflection().Match(word) is { Success: true } ending
        && word[..ending.Index] is var stem
        && (_known.Contains(stem) || _known.Contains(stem + "e"));

    private static bool IsSmall(string word) => char.IsAsciiLetterLower(word[0]);

    private static IEnumerable<string> LatinIn(string text) =>
        LatinRun()
            .Matches(text)
            .SelectMany(run => Part().Matches(run.Value).Prepend(run))
            .Select(word => word.Value);

    /// <summary>Without what writers differ in: long vowels, small letters.</summary>
    private static string FoldKana(string run) =>
        string.Create(
            run.Length - run.Count(c => c == 'ー'),
            run,
            static (span, from) =>
            {
                var at = 0;
                foreach (var c in from.Where(c => c != 'ー'))
                {
                    span[at++] = c is 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ャ' or 'ュ' or 'ョ'
                        ? (char)(c + 1)
                        : c;
                }
            }
        );

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex LatinRun();

    [GeneratedRegex("[A-Z]?[a-z]{3,}")]
    private static partial Regex Part();

    [GeneratedRegex("[ァ-ヺー]+")]
    private static partial Regex KatakanaRun();

    /// <summary>「AUto」</summary>
    [GeneratedRegex("^[A-Z]{2}[a-z]{2,}$")]
    private static partial Regex ShiftHeld();

    [GeneratedRegex("(s|es|ed|d|ing|ers?|ly|rs?|ions?|al|able|or|y)$")]
    private static partial Regex Inflection();

    /// <summary>Behind a noun two of them make no sense together.</summary>
    [GeneratedRegex(
        "(?<=[一-龠々ァ-ヺーA-Za-z0-9）)])(がが|をを|にに|でで(?!き)|とと(?!も)|のの|にを|をに|をが|がを|をで(?!き)|のを(?=[一-龠ァ-ヺ])|のによ(る|って|り))"
    )]
    private static partial Regex TwoParticles();

    /// <summary>「タイムタイムアウト」</summary>
    [GeneratedRegex("(?<![ァ-ヺー])(?<said>[ァ-ヺー]{3,})\\k<said>")]
    private static partial Regex TwiceSaid();

    /// <summary>Three kanji and what makes a word of manner, nature or change of them.</summary>
    [GeneratedRegex("(?<![一-龠々])(?<run>[一-龠々]{3,5})(的[なに]|性[をがは]|化(する|し|さ))")]
    private static partial Regex Compound();

    /// <summary>「新に作る」 for 「新たに作る」</summary>
    [GeneratedRegex("(?<![最更一刷斬維革])新に(?=[一-龠ァ-ヺA-Za-z])")]
    private static partial Regex WithoutEnding();
}
