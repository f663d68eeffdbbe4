using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>Parts a run of kanji and hiragana into units, which nothing parts where it is written.</summary>
internal sealed class JapaneseUnits(WordingFinder wordings, StudyWords words)
{
    private const int ShortestHiragana = 4;

    /// <summary>
    /// Words of the table are units of their own, also where one begins inside another; what is left between them is
    /// cut at the particles.
    /// </summary>
    public IEnumerable<AskedUnit> Read(string run)
    {
        var from = 0;
        for (var at = 0; at < run.Length; at++)
        {
            if (LongestWordAt(run, at) is not { } end || end <= from)
            {
                continue;
            }

            if (at >= from)
            {
                foreach (var unit in Phrases(run[from..at]))
                {
                    yield return unit;
                }
            }

            yield return wordings.Phrase(run[at..end], UnitFactor.TableWord);
            from = end;
        }

        foreach (var unit in Phrases(run[from..]))
        {
            yield return unit;
        }
    }

    /// <returns>Where a word of the table ends that begins there and has a kanji; null when none does.</returns>
    private int? LongestWordAt(string run, int at)
    {
        for (var length = Math.Min(words.LongestJapanese, run.Length - at); length >= 2; length--)
        {
            var word = run.Substring(at, length);
            if (word.Any(Script.IsKanji) && words.Knows(word))
            {
                return at + length;
            }
        }

        return null;
    }

    private IEnumerable<AskedUnit> Phrases(string run) =>
        run.All(Script.IsHiragana) ? InHiragana(run) : Pieces(run).SelectMany(Phrase);

    /// <summary>What stands between particles.</summary>
    private static IEnumerable<string> Pieces(string run)
    {
        var from = 0;
        for (var at = 0; at <= run.Length; at++)
        {
            var isEnd =
                at == run.Length
                || IsNextWord(run, from, at)
                || "はがをにでともへやのなか".Contains(run[at], StringComparison.Ordinal)
                    && at > from
                    && (at + 1 == run.Length || Script.IsKanji(run[at + 1]));
            if (!isEnd)
            {
                continue;
            }

            yield return run[from..at];
            from = at;
        }
    }

    /// <summary>「来てるかって分かる」: a kanji behind several kana opens another word; one kana may stand inside.</summary>
    private static bool IsNextWord(string run, int from, int at) =>
        at - from > 2
        && Script.IsKanji(run[at])
        && Script.IsHiragana(run[at - 1])
        && Script.IsHiragana(run[at - 2]);

    private IEnumerable<AskedUnit> Phrase(string phrase)
    {
        var start = 0;
        while (start < phrase.Length && !Script.IsKanji(phrase[start]))
        {
            start++;
        }

        if (start < phrase.Length)
        {
            // Of the kana behind a verb's kanji the first tell which verb it is; a word of several kanji needs none.
            var last = phrase.AsSpan().LastIndexOfAnyInRange('一', '鿿');
            var isCompound = last > start && Script.IsKanji(phrase[last - 1]);
            var word = phrase[start..Math.Min(phrase.Length, last + (isCompound ? 1 : 2))];
            yield return wordings.Phrase(
                word,
                word.Count(Script.IsKanji) > 1 ? UnitFactor.Phrase : UnitFactor.Verb
            );
            phrase = phrase[..start];
        }

        foreach (var unit in InHiragana(phrase))
        {
            yield return unit;
        }
    }

    /// <summary>A loanword of the notes that somebody typed in hiragana.</summary>
    private IEnumerable<AskedUnit> InHiragana(string phrase)
    {
        var katakana = string.Concat(
            phrase.Select(c => Script.IsHiragana(c) ? (char)(c + ('ァ' - 'ぁ')) : c)
        );
        for (var at = 0; at + ShortestHiragana <= katakana.Length; at++)
        {
            for (var length = katakana.Length - at; length >= ShortestHiragana; length--)
            {
                var word = Terms.WithoutLastMark(katakana.AsSpan(at, length)).ToString();
                if (wordings.Has(word) || length > ShortestHiragana && words.Knows(word))
                {
                    yield return wordings.Loanword(word, UnitFactor.Loanword);
                    at += length;
                    break;
                }
            }
        }
    }
}
