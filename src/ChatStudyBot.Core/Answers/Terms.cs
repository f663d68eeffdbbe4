using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Reads text into the terms that the index knows it by, Japanese and Latin together: words of Latin letters by
/// their stem, runs of katakana whole, and every two Japanese characters that stand side by side, because nothing
/// parts Japanese words. Width, case and spelling of the long vowel at the end make no difference.
/// </summary>
internal static class Terms
{
    private const int LongestWord = 64;

    public static void Read(string text, ITermSink sink) => Read(TextFold.Normal(text).AsSpan(), sink);

    /// <summary>As <see cref="Read(string, ITermSink)"/>, and the concepts of its words.</summary>
    public static void ReadWithConcepts(string text, ITermSink sink)
    {
        var normal = TextFold.Normal(text).AsSpan();
        Read(normal, sink);
        foreach (var place in Concepts.In(normal))
        {
            foreach (var concept in place.Terms)
            {
                sink.Take(concept, default, TermKind.Concept);
            }
        }
    }

    private static void Read(ReadOnlySpan<char> normal, ITermSink sink)
    {
        Span<char> previous = stackalloc char[LongestWord];
        var previousLength = 0;
        for (var at = 0; at < normal.Length; )
        {
            var c = normal[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                var end = EndOfLatin(normal, at);
                ReadLatin(normal[at..end], sink, previous, ref previousLength);
                at = end;
            }
            else if (Script.IsKatakana(c))
            {
                var end = at;
                while (end < normal.Length && Script.IsKatakana(normal[end]))
                {
                    end++;
                }

                ReadLoanword(normal[at..end], sink);
                previousLength = 0;
                at = end;
            }
            else
            {
                if (c is not (' ' or '-' or '_' or '.' or '/'))
                {
                    previousLength = 0;
                }

                if (Script.IsKanji(c) || Script.IsHiragana(c))
                {
                    ReadGram(normal, at, sink);
                }

                at++;
            }
        }
    }

    /// <summary>サーバー and サーバ are one word; a mark that is half of a short word stays.</summary>
    public static ReadOnlySpan<char> WithoutLastMark(ReadOnlySpan<char> loanword)
    {
        while (loanword.Length > 2 && loanword[^1] == 'ー')
        {
            loanword = loanword[..^1];
        }

        return loanword;
    }

    private static int EndOfLatin(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || IsInsideNumber(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or ','
        && at > 0
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at - 1])
        && char.IsAsciiDigit(text[at + 1]);

    private static void ReadLatin(
        ReadOnlySpan<char> word,
        ITermSink sink,
        Span<char> previous,
        ref int previousLength
    )
    {
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ','))
        {
            digits++;
        }

        Span<char> lower = stackalloc char[LongestWord];
        if (digits > 0 && (digits == word.Length || IsUnit(word[digits..])))
        {
            var length = 0;
            foreach (var c in word[..Math.Min(digits, LongestWord)])
            {
                if (c != ',')
                {
                    lower[length++] = c;
                }
            }

            ReadPair(lower[..length], sink, previous, previousLength);
            sink.Take(lower[..length], lower[..length], TermKind.Number);
            previousLength = 0;
            if (digits < word.Length)
            {
                ReadLatin(word[digits..], sink, previous, ref previousLength);
                previousLength = 0;
            }

            return;
        }

        word = word[..Math.Min(word.Length, LongestWord)];
        lower = lower[..word.ToLowerInvariant(lower)];
        sink.Take(LatinStem.Of(lower), lower, TermKind.Word);
        ReadPair(lower, sink, previous, previousLength);
        ReadHumps(word, lower, sink);
        lower.CopyTo(previous);
        previousLength = lower.Length;
    }

    private static void ReadPair(
        ReadOnlySpan<char> lower,
        ITermSink sink,
        ReadOnlySpan<char> previous,
        int previousLength
    )
    {
        if (previousLength == 0 || previousLength + lower.Length > LongestWord)
        {
            return;
        }

        Span<char> joined = stackalloc char[LongestWord];
        previous[..previousLength].CopyTo(joined);
        lower.CopyTo(joined[previousLength..]);
        var pair = joined[..(previousLength + lower.Length)];
        sink.Take(LatinStem.Of(pair), pair, TermKind.Pair);
    }

    /// <summary>OldestLaunchConfiguration is oldest, launch and configuration too, and what each two of them make.</summary>
    private static void ReadHumps(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, ITermSink sink)
    {
        var start = 0;
        var before = -1;
        for (var at = 1; at <= word.Length; at++)
        {
            if (at < word.Length && !IsHump(word, at))
            {
                continue;
            }

            if (start == 0 && at == word.Length)
            {
                return;
            }

            if (at - start > 1)
            {
                sink.Take(LatinStem.Of(lower[start..at]), lower[start..at], TermKind.Part);
                if (before >= 0 && !(before == 0 && at == word.Length))
                {
                    sink.Take(LatinStem.Of(lower[before..at]), lower[before..at], TermKind.Pair);
                }
            }

            before = start;
            start = at;
        }
    }

    /// <summary>cloudWatch, HTTPCode: a capital after a small letter, or the last capital of several before a small one.</summary>
    private static bool IsHump(ReadOnlySpan<char> word, int at) =>
        char.IsAsciiLetterUpper(word[at])
        && (
            char.IsAsciiLetterLower(word[at - 1])
            || at + 1 < word.Length
                && char.IsAsciiLetterLower(word[at + 1])
                && char.IsAsciiLetter(word[at - 1])
        );

    private static void ReadLoanword(ReadOnlySpan<char> run, ITermSink sink)
    {
        var word = WithoutLastMark(run);
        if (word.Length < 2)
        {
            return;
        }

        sink.Take(word, word, TermKind.Loanword);
        for (var at = 0; word.Length > 2 && at + 1 < word.Length; at++)
        {
            sink.Take(word.Slice(at, 2), default, TermKind.Gram);
        }
    }

    private static void ReadGram(ReadOnlySpan<char> text, int at, ITermSink sink)
    {
        var isKanji = Script.IsKanji(text[at]);
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (isKanji && (Script.IsKanji(next) || Script.IsHiragana(next) && !IsParticle(next)))
        {
            sink.Take(text.Slice(at, 2), default, TermKind.Gram);
        }
        else if (!isKanji && Script.IsKanji(next) && !IsParticle(text[at]))
        {
            sink.Take(text.Slice(at, 2), default, TermKind.Gram);
        }

        if (isKanji && !Script.IsKanji(next) && (at == 0 || !Script.IsKanji(text[at - 1])))
        {
            sink.Take(text.Slice(at, 1), default, TermKind.Gram);
        }
    }

    /// <summary>What stands between words, hardly ever in one.</summary>
    private static bool IsParticle(char c) =>
        c is 'は' or 'が' or 'を' or 'に' or 'で' or 'と' or 'も' or 'の' or 'へ' or 'や' or 'な' or 'か';

    private static bool IsUnit(ReadOnlySpan<char> letters) =>
        letters.Length <= 5
        && letters.ToString().ToUpperInvariant()
            is "B"
                or "KB"
                or "MB"
                or "GB"
                or "TB"
                or "PB"
                or "KIB"
                or "MIB"
                or "GIB"
                or "TIB"
                or "BYTE"
                or "BYTES"
                or "BIT"
                or "KBPS"
                or "MBPS"
                or "GBPS"
                or "MS"
                or "MSEC"
                or "SEC"
                or "MIN"
                or "IOPS";
}
