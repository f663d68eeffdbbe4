using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>Parts the words of a question into units.</summary>
internal sealed partial class UnitReader(
    WordingFinder wordings,
    Glossary names,
    NameSlip slips,
    StudyWords words,
    Language language
)
{
    private const int MostUnits = 24;

    private readonly List<AskedUnit> _units = [];
    private readonly JapaneseUnits _japanese = new(wordings, words);

    /// <summary>All that is read.</summary>
    private string _text = "";

    public ImmutableArray<AskedUnit> Read(string text)
    {
        _text = text.Trim(' ', '?');
        var from = 0;
        foreach (var mention in names.NamesIn(WithCapitals(text)))
        {
            var name = text.Substring(mention.Start, mention.Length);
            if (
                IsPlainWord(name)
                || IsPlainWord(text[mention.Start..EndOf(text, mention.End, IsLatin)])
                || IsInsideKana(text, mention.Start, name)
            )
            {
                continue;
            }

            ReadRest(text[from..mention.Start], from == 0);
            Add(wordings.Name(name, mention.Entries, UnitFactor.Name));
            from = mention.Start + mention.Length;
        }

        ReadRest(text[from..], from == 0);
        ReadSayings(text);
        ReadConcepts(text);
        return
        [
            .. _units.DistinctBy(unit => unit.Text).Take(MostUnits).ToArray().Select(wordings.WithConcepts),
        ];
    }

    /// <summary>Names are found whatever their case, and small letters are what people type.</summary>
    private static string WithCapitals(string text)
    {
        var capitals = new StringBuilder(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiLetterLower(text[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                capitals[at] = char.ToUpperInvariant(text[at]);
            }
        }

        return capitals.ToString();
    }

    /// <summary>「設定をいじった」 speaks of no jitter: in the middle of a word no name in hiragana begins.</summary>
    private static bool IsInsideKana(string text, int start, string name) =>
        start > 0
        && name.All(Script.IsHiragana)
        && (Script.IsHiragana(text[start - 1]) || Script.IsKanji(text[start - 1]))
        && text[start - 1] is not ('の' or 'は' or 'が' or 'を' or 'に' or 'で' or 'と' or 'も');

    /// <summary>
    /// 「connect」 and 「config」 are words before they are services; of one kanji word the same holds, and the s of "has"
    /// is no plural.
    /// </summary>
    private bool IsPlainWord(string name) =>
        EnglishFiller.Is(name.ToLowerInvariant())
        || language == Language.English && name.All(char.IsAsciiLetterLower) && words.Knows(name)
        || name.All(Script.IsKanji) && words.Knows(name);

    /// <param name="isStart">Of the whole question.</param>
    private void ReadRest(string text, bool isStart)
    {
        for (var at = 0; at < text.Length; )
        {
            var c = text[at];
            var end = at + 1;
            if (char.IsAsciiLetterOrDigit(c))
            {
                end = ReadLatin(text, at, IsInSentence(text[..at], isStart));
            }
            else if (Script.IsKatakana(c))
            {
                end = EndOf(text, at, Script.IsKatakana);
                ReadLoanword(text[at..end]);
            }
            else if (Script.IsKanji(c) || Script.IsHiragana(c))
            {
                end = EndOf(text, at, c => Script.IsKanji(c) || Script.IsHiragana(c));
                foreach (var unit in _japanese.Read(text[at..end]))
                {
                    Add(unit);
                }
            }

            at = end;
        }
    }

    private void ReadSayings(string text)
    {
        var lower = text.ToLowerInvariant();
        var said = words.Sayings.Where(saying => Says(lower, saying)).ToArray();
        foreach (var saying in said.Where(saying => !said.Any(longer => IsIn(saying, longer))))
        {
            _units.RemoveAll(unit => unit.Kind == UnitKind.Phrase && IsIn(unit.Text, saying));
            Add(wordings.Phrase(saying, UnitFactor.TableWord));
        }
    }

    /// <summary>What is said in several words, or in one that is read as none.</summary>
    private void ReadConcepts(string text)
    {
        foreach (var place in Concepts.In(text))
        {
            var said = text.Substring(place.Start, place.Length);
            if (
                !_units.Exists(unit => unit.Text.Contains(said, StringComparison.OrdinalIgnoreCase))
                && wordings.Concept(said, UnitFactor.Concept) is { } unit
            )
            {
                _units.Add(unit);
            }
        }
    }

    private static bool IsIn(string part, string whole) =>
        part.Length < whole.Length && whole.Contains(part, StringComparison.Ordinal);

    /// <summary>「止まってしまう」 says nothing of putting away: behind て a verb of kana only helps another.</summary>
    private static bool Says(string text, string saying)
    {
        var at = text.IndexOf(saying, StringComparison.Ordinal);
        while (at > 0 && text[at - 1] is 'て' or 'で' && saying.All(Script.IsHiragana))
        {
            at = text.IndexOf(saying, at + 1, StringComparison.Ordinal);
        }

        return at >= 0;
    }

    private static int EndOf(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsInSentence(string before, bool isStart) =>
        before.TrimEnd() is [.., var last] ? last is not ('.' or '?' or '!' or '。') : !isStart;

    /// <returns>Where it ends: several words that mean one thing are one unit.</returns>
    private int ReadLatin(string text, int at, bool isInSentence)
    {
        var ends = new List<int>();
        var end = at;
        while (end < text.Length && ends.Count < 3)
        {
            end = EndOf(text, end, IsLatin);
            ends.Add(end);
            if (end + 1 >= text.Length || text[end] is not (' ' or '-') || !IsLatin(text[end + 1]))
            {
                break;
            }

            end++;
        }

        for (var many = ends.Count - 1; many > 0; many--)
        {
            var several = text[at..ends[many]].Replace('-', ' ');
            if (words.Knows(several.ToLowerInvariant()))
            {
                Add(wordings.Latin(several, UnitKind.Word, UnitFactor.TableWord));
                return ends[many];
            }
        }

        var word = text[at..ends[0]];
        var digits = EndOf(word, 0, char.IsAsciiDigit);
        if (digits > 0 && word.Length - digits > 1 && !wordings.Has(word.ToLowerInvariant()))
        {
            // 1RCU counts RCUs.
            word = word[digits..];
        }

        if (EnglishFiller.Is(word) || EnglishFiller.Is(word.ToLowerInvariant()) && !IsName(word))
        {
            return ends[0];
        }

        if (
            !wordings.Has(LatinStem.Of(word.ToLowerInvariant()).ToString())
            && !words.Knows(word)
            && slips.Of(word, IsWrittenAsName(word, isInSentence)) is { } meant
        )
        {
            Add(wordings.MisspeltName(word, meant, UnitFactor.Name));
            return ends[0];
        }

        if (!wordings.Has(word.ToLowerInvariant()) && PartsOf(word) is { Length: > 1 } parts)
        {
            foreach (var part in parts)
            {
                Add(wordings.Latin(part, UnitKind.Name, UnitFactor.Loanword));
            }

            return ends[0];
        }

        var kind = IsName(word) ? UnitKind.Name : UnitKind.Word;
        Add(
            wordings.Latin(
                word,
                kind,
                char.IsAsciiDigit(word[0]) ? UnitFactor.Number
                    : kind == UnitKind.Name ? UnitFactor.Loanword
                    : words.Knows(word) ? UnitFactor.TableWord
                    : UnitFactor.EnglishWord
            )
        );
        return ends[0];
    }

    /// <summary>ElasticBeanstolk is two words, of which one is misspelt.</summary>
    private static string[] PartsOf(string word) => [.. Hump().Split(word).Where(part => part.Length > 2)];

    /// <summary>Latin letters in Japanese are a name; in English capitals, marks and digits tell.</summary>
    private bool IsName(string word) =>
        language == Language.Japanese && char.IsAsciiLetter(word[0]) && !IsSmallTableWord(word)
        || HasMarks(word);

    /// <summary>Who asks by nothing but a word asks by a name, in whatever letters.</summary>
    private bool IsWrittenAsName(string word, bool isInSentence) =>
        HasMarks(word)
        || isInSentence && char.IsAsciiLetterUpper(word[0])
        || IsAllThereIs(word) && !EnglishWords.Has(word.ToLowerInvariant());

    private bool IsAllThereIs(string word) =>
        _text.Split(' ').All(other => other == word || EnglishFiller.Is(other.ToLowerInvariant()));

    private static bool HasMarks(string word) =>
        word.Skip(1).Any(char.IsAsciiLetterUpper)
        || word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter)
        || word.Contains('_');

    private bool IsSmallTableWord(string word) => word.All(char.IsAsciiLetterLower) && words.Knows(word);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private void ReadLoanword(string run)
    {
        if (run.Length < 2)
        {
            return;
        }

        var whole = Terms.WithoutLastMark(run).ToString();
        if (!wordings.Has(whole) && !words.Knows(whole) && slips.Of(run, isName: true) is { } meant)
        {
            Add(wordings.MisspeltName(run, meant, UnitFactor.Name));
        }
        else if (
            !wordings.Has(whole)
            && !words.Knows(whole)
            && wordings.PartsOf(whole) is { Count: > 1 } parts
        )
        {
            foreach (var part in parts)
            {
                Add(wordings.Loanword(part, UnitFactor.Loanword));
            }
        }
        else if (wordings.KnownEdgeOf(whole) is { } edge)
        {
            Add(wordings.Loanword(whole[..edge], UnitFactor.Loanword));
            Add(wordings.Loanword(whole[edge..], UnitFactor.Loanword));
        }
        else
        {
            Add(wordings.Loanword(run, UnitFactor.Loanword));
        }
    }

    private void Add(AskedUnit unit)
    {
        if (!unit.Wordings.IsEmpty)
        {
            _units.Add(unit);
        }
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Hump();
}
