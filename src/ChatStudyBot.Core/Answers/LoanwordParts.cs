namespace ChatStudyBot.Core.Answers;

/// <summary>Takes compounds of katakana apart, which nothing parts where they are written.</summary>
internal sealed class LoanwordParts(Vocabulary vocabulary, Postings postings, StudyWords words)
{
    private const int ShortestPart = 3;

    /// <summary>The loanwords of the notes that a compound is put together from; the fewest; none when it is not.</summary>
    public IReadOnlyList<string> Of(string loanword)
    {
        var best = new List<string>?[loanword.Length + 1];
        best[0] = [];
        for (var end = ShortestPart; end <= loanword.Length; end++)
        {
            for (var start = 0; start + ShortestPart <= end; start++)
            {
                if (
                    best[start] is not { } before
                    || best[end] is { } known && known.Count <= before.Count + 1
                )
                {
                    continue;
                }

                if ((start > 0 || end < loanword.Length) && IsPart(loanword[start..end]))
                {
                    best[end] =
                    [
                        .. before,
                        Terms.WithoutLastMark(loanword.AsSpan(start, end - start)).ToString(),
                    ];
                }
            }
        }

        return best[^1] ?? [];
    }

    /// <summary>
    /// Where a compound parts that is misspelt on one side: 「ベアメタル|インスタンツ」. Null where it is known as it
    /// is, or known when one letter is mended.
    /// </summary>
    public int? KnownEdgeOf(string loanword)
    {
        if (Has(loanword) || words.Knows(loanword) || vocabulary.Misspelt(loanword).Any())
        {
            return null;
        }

        for (var length = loanword.Length - ShortestPart; length > ShortestPart; length--)
        {
            if (IsPart(loanword[..length]))
            {
                return length;
            }

            if (IsPart(loanword[^length..]))
            {
                return loanword.Length - length;
            }
        }

        return null;
    }

    private bool IsPart(string text)
    {
        var part = Terms.WithoutLastMark(text).ToString();
        return Has(part) || words.Knows(part);
    }

    private bool Has(string term) => vocabulary.Find(term) is { } id && postings.CountOf(id) > 0;
}
