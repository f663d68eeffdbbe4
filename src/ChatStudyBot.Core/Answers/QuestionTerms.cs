using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>The terms that a question looks for, numbered, and which of them a text has.</summary>
internal sealed class QuestionTerms
{
    private readonly Vocabulary _vocabulary;
    private readonly Postings _postings;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int?> _ids = [];
    private readonly Sink _sink;

    public QuestionTerms(Vocabulary vocabulary, Postings postings)
    {
        (_vocabulary, _postings) = (vocabulary, postings);
        _sink = new Sink(_numbers);
    }

    /// <summary>Terms of the index; null for one that no note has.</summary>
    public IReadOnlyList<int?> Ids => _ids;

    /// <summary>
    /// All terms of the text, as long as there is room for them; of a run of katakana its pieces, because it may
    /// stand inside a longer one.
    /// </summary>
    public TermSet Add(string text)
    {
        var set = default(TermSet);
        foreach (var (term, kind) in TermList.Of(text))
        {
            if (kind == TermKind.Loanword && term.Length > 2)
            {
                continue;
            }

            if (Number(term) is { } number)
            {
                set |= TermSet.Of(number);
            }
        }

        return set;
    }

    /// <summary>The one term, not what it is made up of.</summary>
    public TermSet AddWhole(string term) => Number(term) is { } number ? TermSet.Of(number) : default;

    /// <summary>Passages that can have all of them: no more than have the rarest.</summary>
    public int MostPassages(TermSet set)
    {
        var most = int.MaxValue;
        for (var number = 0; number < _ids.Count; number++)
        {
            if (!(set & TermSet.Of(number)).IsEmpty)
            {
                most = Math.Min(most, _ids[number] is { } id ? _postings.CountOf(id) : 0);
            }
        }

        return most == int.MaxValue ? 0 : most;
    }

    /// <summary>How many terms of the text are among those found, how many it has, and how many words and numbers are others.</summary>
    public (int Found, int All, int OtherWords) Count(string text, TermSet found)
    {
        Read(text, found);
        return (_sink.FoundCount, _sink.AllCount, _sink.OtherWordCount);
    }

    public TermSet In(string text)
    {
        Read(text, default);
        return _sink.Set;
    }

    private void Read(string text, TermSet found)
    {
        _sink.Reset(found);
        Terms.ReadWithConcepts(text, _sink);
    }

    private int? Number(string term)
    {
        if (_numbers.TryGetValue(term, out var number))
        {
            return number;
        }

        if (_ids.Count == TermSet.Most)
        {
            return null;
        }

        _numbers[term] = _ids.Count;
        _ids.Add(_vocabulary.Find(term));
        return _ids.Count - 1;
    }

    private sealed class Sink(Dictionary<string, int> numbers) : ITermSink
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers =
            numbers.GetAlternateLookup<ReadOnlySpan<char>>();

        public TermSet Set { get; private set; }

        private TermSet _found;

        public int FoundCount { get; private set; }

        public int AllCount { get; private set; }

        public int OtherWordCount { get; private set; }

        public void Reset(TermSet found) =>
            (Set, _found, FoundCount, AllCount, OtherWordCount) = (default, found, 0, 0, 0);

        public void Take(ReadOnlySpan<char> term, ReadOnlySpan<char> spelt, TermKind kind)
        {
            var one = _numbers.TryGetValue(term, out var number) ? TermSet.Of(number) : default;
            Set |= one;
            // A long loanword counts by its pieces, a pair, a part and a concept with the words they belong to.
            if (
                kind is TermKind.Pair or TermKind.Part or TermKind.Concept
                || kind == TermKind.Loanword && term.Length > 2
            )
            {
                return;
            }

            var isFound = !(one & _found).IsEmpty;
            AllCount++;
            FoundCount += isFound ? 1 : 0;
            OtherWordCount += !isFound && (kind is TermKind.Word or TermKind.Number) ? 1 : 0;
        }
    }
}
